package dev.iotdd.conform.kit;

import dev.iotdd.internal.Placeholders;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** JSON as trees. */
final class Trees {

    private Trees() {}

    static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    /** An answer's body; empty if it is no JSON. No body at all is an object without members. */
    static Optional<JsonNode> body(String body) {
        try {
            return Optional.of(body.isEmpty() ? JsonNodeFactory.instance.objectNode() : read(body));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The tree with values for {@code {name}} in its texts. */
    static JsonNode filled(JsonNode node, Map<String, String> values) {
        return filled(node, new Placeholders(values));
    }

    private static JsonNode filled(JsonNode node, Placeholders values) {
        if (node.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> filled.set(member.getKey(), filled(member.getValue(), values)));
            return filled;
        }
        if (node.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> filled.add(filled(element, values)));
            return filled;
        }
        return node.isString() ? StringNode.valueOf(values.fill(node.stringValue())) : node;
    }

    /** Whether all of the one is in the other: objects may have more members, everything else is equal. */
    static Optional<String> difference(String at, JsonNode wanted, JsonNode found) {
        if (wanted.isObject() && found.isObject()) {
            return wanted.properties().stream()
                    .flatMap(member ->
                            difference(at + "/" + member.getKey(), member.getValue(), found.path(member.getKey()))
                                    .stream())
                    .findFirst();
        }
        if (wanted.isArray() && found.isArray() && wanted.size() == found.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                Optional<String> difference = difference(at + "/" + i, wanted.path(i), found.path(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
        return isSame(wanted, found) ? Optional.empty() : Optional.of(at + " " + shown(found));
    }

    private static boolean isSame(JsonNode wanted, JsonNode found) {
        return (wanted.isNumber() && found.isNumber())
                ? wanted.decimalValue().compareTo(found.decimalValue()) == 0
                : wanted.equals(found);
    }

    static boolean contains(JsonNode wanted, JsonNode found) {
        return difference("", wanted, found).isEmpty();
    }

    /** A value as reports show it. */
    static String shown(JsonNode node) {
        return node.isMissingNode() ? "absent" : node.toString();
    }
}
