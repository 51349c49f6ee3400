package dev.iotdd.mock.internal.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small work on trees. */
public final class Trees {

    public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Trees() {}

    /** A copy without the members that are null, which count as absent. */
    static JsonNode withoutNulls(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            node.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member -> object.set(member.getKey(), withoutNulls(member.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode list = NODES.arrayNode();
            node.forEach(element -> list.add(withoutNulls(element)));
            return list;
        }
        return node;
    }

    static boolean hasNulls(JsonNode node) {
        for (JsonNode below : node) {
            if (below.isNull() || (below.isContainer() && hasNulls(below))) {
                return true;
            }
        }
        return false;
    }

    static boolean isEmptyContainer(JsonNode node) {
        return node.isContainer() && node.isEmpty();
    }

    /** The unescaped tokens of a JSON Pointer. */
    static List<String> tokens(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : List.of(pointer.substring(1).split("/", -1)).stream()
                        .map(token -> token.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    static JsonNode step(JsonNode node, String token) {
        return node.isArray() ? node.path(index(token)) : node.path(token);
    }

    private static int index(String token) {
        return token.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(token) : -1;
    }

    static JsonNode at(JsonNode root, List<String> tokens) {
        JsonNode node = root;
        for (String token : tokens) {
            node = step(node, token);
        }
        return node;
    }

    static void remove(ObjectNode root, List<String> tokens) {
        JsonNode parent = at(root, tokens.subList(0, tokens.size() - 1));
        if (parent instanceof ObjectNode object) {
            object.remove(tokens.get(tokens.size() - 1));
        }
    }

    /** Tags as the API lists them, by key. */
    public static ArrayNode tagList(Map<String, String> tags) {
        ArrayNode list = NODES.arrayNode();
        tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> list.addObject().put("Key", tag.getKey()).put("Value", tag.getValue()));
        return list;
    }

    /** Tags by key; of several with one key the last counts. */
    static Map<String, String> tagMap(JsonNode list) {
        return list.valueStream()
                .collect(Collectors.toMap(
                        tag -> tag.path("Key").asString(),
                        tag -> tag.path("Value").asString(""),
                        (first, last) -> last));
    }
}
