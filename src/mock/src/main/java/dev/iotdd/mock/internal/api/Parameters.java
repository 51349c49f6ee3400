package dev.iotdd.mock.internal.api;

import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.Parameter;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns what path and query say into members of the input document. */
final class Parameters {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,100}");

    private Parameters() {}

    static ObjectNode of(Operation operation, Map<String, String> path, String query) {
        ObjectNode members = NODES.objectNode();
        Map<String, String> given = query.isEmpty() ? Map.of() : Percent.query(query);
        for (Parameter parameter : operation.parameters()) {
            Optional<String> value = parameter.in().equals("path")
                    ? Optional.ofNullable(path.get(parameter.name())).map(Percent::decode)
                    : Optional.ofNullable(given.get(parameter.name()));
            value.ifPresent(text -> members.set(parameter.name(), node(parameter.type(), text)));
        }
        return members;
    }

    // A text that is not of its type stays a text, for the rules to find.
    private static JsonNode node(String type, String text) {
        if (type.equals("integer") && INTEGER.matcher(text).matches()) {
            return NODES.numberNode(new BigInteger(text));
        }
        if (type.equals("boolean") && (text.equals("true") || text.equals("false"))) {
            return NODES.booleanNode(text.equals("true"));
        }
        return NODES.stringNode(text);
    }
}
