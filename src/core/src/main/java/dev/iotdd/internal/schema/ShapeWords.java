package dev.iotdd.internal.schema;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What the sentences about constraints of the service model need to say. */
final class ShapeWords {

    private static final Map<String, String> TYPES = Map.of(
            "string", "a string",
            "integer", "an integer",
            "number", "a number",
            "boolean", "true or false",
            "object", "an object",
            "array", "a list",
            "null", "null");

    private ShapeWords() {}

    static Map<String, String> of(JsonNode document, SchemaError error, SchemaPath path) {
        Map<String, String> words = new HashMap<>();
        JsonNode value = error.instance().in(document);
        words.put("found", value.isNull() ? "the sign of an absent member" : Prose.kind(value));
        words.put("wanted", TYPES.getOrDefault(path.schema().path("type").asString(""), ""));
        words.put("allowed", path.allowed());
        words.put("suggestion", "");
        words.put("object", Prose.name(error.instance()));
        error.property().ifPresent(member -> words.put("member", member));
        words.putAll(special(error, path, value));
        return words;
    }

    private static Map<String, String> special(SchemaError error, SchemaPath path, JsonNode value) {
        JsonNode schema = path.schema();
        return switch (error.keyword()) {
            case "enum" -> path.suggestion(value);
            case "const" -> Map.of("allowed", Prose.json(schema.path("const")));
            case "propertyNames" -> name(error, path);
            case "additionalProperties" ->
                among(error, List.copyOf(schema.path("properties").propertyNames()));
            case "minimum", "maximum" -> Map.of("allowed", Prose.range(schema.path("minimum"), schema.path("maximum")));
            case "minLength", "maxLength" ->
                Map.of(
                        "found",
                        Prose.count(length(value.asString("")), "character"),
                        "allowed",
                        path.allowed().isEmpty() ? size(schema, "Length", "characters") : path.allowed());
            case "minItems", "maxItems" ->
                Map.of(
                        "found", Prose.count(value.size(), "element"),
                        "allowed", size(schema, "Items", "elements"));
            default -> Map.of();
        };
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A key of a map that is not among those that it may have: the key itself is the value that is wrong. */
    private static Map<String, String> name(SchemaError error, SchemaPath path) {
        Map<String, String> words =
                new HashMap<>(among(error, texts(path.subschema("propertyNames").path("enum"))));
        words.put("value", Prose.json(StringNode.valueOf(error.property().orElse(""))));
        words.put("member", Prose.name(error.instance()));
        return words;
    }

    private static Map<String, String> among(SchemaError error, List<String> known) {
        String written = error.property().orElse("");
        return Map.of(
                "allowed",
                known.isEmpty() ? "none" : Prose.or(known),
                "suggestion",
                Suggestion.sentence(Suggestion.closest(written, known)));
    }

    private static String size(JsonNode schema, String what, String unit) {
        return Prose.range(schema.path("min" + what), schema.path("max" + what)) + " " + unit;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
