package dev.iotdd.mock.internal.api;

import dev.iotdd.Finding;
import dev.iotdd.mock.internal.state.Region;
import dev.iotdd.mock.internal.state.Snapshot;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that passed the rules, or whose handler wants to see what did not.
 *
 * @param operation what is asked for
 * @param members all that the caller gave, without nulls
 * @param findings what the rules say of it
 * @param region where it happens
 * @param declared the state whose custom metrics and dimensions it was judged by
 */
record Input(Operation operation, ObjectNode members, List<Finding> findings, Region region, Snapshot declared) {

    String text(String member) {
        return members.path(member).asString("");
    }

    Optional<String> find(String member) {
        JsonNode value = members.path(member);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    OptionalLong number(String member) {
        JsonNode value = members.path(member);
        return value.isNumber() ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
    }

    /** The members that came in the body. */
    List<Map.Entry<String, JsonNode>> body() {
        List<Map.Entry<String, JsonNode>> body = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            if (!isParameter(member.getKey())) {
                body.add(member);
            }
        }
        return body;
    }

    private boolean isParameter(String name) {
        for (Parameter parameter : operation.parameters()) {
            if (parameter.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    boolean declares(String error) {
        return operation.errors().stream()
                .anyMatch(declaredError -> declaredError.name().equals(error));
    }
}
