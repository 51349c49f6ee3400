package dev.iotdd.conform.kit;

import dev.iotdd.conform.kit.Bench.Answered;
import dev.iotdd.contract.Call;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.Parameter;
import dev.iotdd.spec.Spec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was sent has to be shown: by the answer, and by the operation that reads what is stored under the same path. */
final class Echo {

    private final Map<String, Operation> readers = new HashMap<>();
    private final Map<String, Set<String>> shown;
    private final Set<String> unsettled;

    Echo(Spec spec, JsonNode conformance) {
        for (Operation reader : spec.operations()) {
            if (reader.method().equals("GET") && reader.path().endsWith("}")) {
                readers.put(reader.path(), reader);
            }
        }
        this.shown = spec.operations().stream()
                .collect(Collectors.toMap(Operation::name, operation -> members(spec, operation)));
        this.unsettled = conformance
                .path("unsettled")
                .path("members")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static Set<String> members(Spec spec, Operation operation) {
        JsonNode schema =
                Trees.read(spec.bundle(operation.name())).path("$defs").path(operation.response());
        return Set.copyOf(schema.path("properties").propertyNames());
    }

    /** Looks for what was sent. */
    void check(Bench bench, Answered answered, ObjectNode document) {
        compare(bench, answered, document);
        reader(answered.operation()).ifPresent(reader -> {
            Answered read = bench.call(new Call(reader.name(), address(reader, document)));
            if (bench.expectSuccess(read)) {
                compare(bench, read, document);
            }
        });
    }

    private Optional<Operation> reader(Operation writer) {
        return Optional.ofNullable(readers.get(writer.path()))
                .filter(reader -> List.of("POST", "PATCH").contains(writer.method()));
    }

    private static String address(Operation reader, ObjectNode document) {
        ObjectNode address = JsonNodeFactory.instance.objectNode();
        Stream<Parameter> path =
                reader.parameters().stream().filter(parameter -> parameter.in().equals("path"));
        path.forEach(parameter -> address.set(parameter.name(), document.path(parameter.name())));
        return address.toString();
    }

    private void compare(Bench bench, Answered answered, ObjectNode document) {
        Set<String> known = shown.getOrDefault(answered.operation().name(), Set.of());
        document.properties().stream()
                .filter(member -> known.contains(member.getKey()) && !unsettled.contains(member.getKey()))
                .forEach(member ->
                        compare(bench, answered, member.getKey(), without(member.getValue()), answered.body()));
    }

    private static void compare(Bench bench, Answered answered, String member, JsonNode sent, JsonNode body) {
        if (!isNothing(sent)) {
            Trees.difference("/" + member, sent, body.path(member))
                    .ifPresent(difference -> bench.problem(answered, member + " as it was sent: " + sent, difference));
        }
    }

    /** Whether a service may take it for absent. */
    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || value.asString("-").isEmpty();
    }

    /** Without members that count as absent. */
    private static JsonNode without(JsonNode value) {
        if (value.isObject()) {
            ObjectNode rest = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(member -> {
                JsonNode inner = without(member.getValue());
                if (!isNothing(inner)) {
                    rest.set(member.getKey(), inner);
                }
            });
            return rest;
        }
        if (value.isArray()) {
            var rest = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> rest.add(without(element)));
            return rest;
        }
        return value;
    }
}
