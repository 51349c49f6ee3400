package dev.iotdd.internal.schema;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A definition of the specification with one keyword changed.
 *
 * @param definition name of the definition
 * @param path where in it
 * @param change what was changed there
 * @param schema the changed definition
 */
record Mutant(String definition, String path, String change, JsonNode schema) {

    private static final Set<String> DROPPED = Set.of(
            "type",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "pattern",
            "not",
            "enum",
            "const",
            "additionalProperties",
            "items",
            "contains",
            "propertyNames",
            "$ref",
            "if",
            "then",
            "else",
            "minProperties",
            "maxProperties");
    private static final Set<String> BOUNDS = Set.of(
            "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
    private static final Set<String> BRANCHES = Set.of("allOf", "anyOf", "enum", "required", "type");
    private static final Set<String> BY_NAME = Set.of("properties", "patternProperties");
    private static final Set<String> INNER =
            Set.of("not", "items", "contains", "additionalProperties", "propertyNames", "if", "then", "else");

    private static final Set<String> SAY_NOTHING =
            Set.of("$id", "$schema", "title", "description", "examples", "deprecated");

    /** Every mutant of a definition. */
    static List<Mutant> of(String definition, JsonNode schema) {
        List<Mutant> mutants = new ArrayList<>();
        mutate(schema, "", (path, change, changed) -> mutants.add(new Mutant(definition, path, change, changed)));
        return mutants;
    }

    private interface Sink {
        void accept(String path, String change, JsonNode changed);
    }

    private static void mutate(JsonNode schema, String path, Sink sink) {
        if (!schema.isObject()) {
            return;
        }
        for (String keyword : schema.propertyNames()) {
            JsonNode value = schema.path(keyword);
            String at = path + "/" + keyword;
            refuseUnknown(keyword, at);
            if (DROPPED.contains(keyword)) {
                sink.accept(at, "drop", without(schema, keyword));
            }
            if (BOUNDS.contains(keyword) && value.isIntegralNumber()) {
                sink.accept(at, "one more", with(schema, keyword, plus(value, 1)));
                sink.accept(at, "one less", with(schema, keyword, plus(value, -1)));
            }
            if (BRANCHES.contains(keyword) && value.isArray()) {
                branches(schema, keyword, at, sink);
            }
            if (BY_NAME.contains(keyword)) {
                names(schema, keyword, at, sink);
            }
            if (INNER.contains(keyword)) {
                mutate(
                        value,
                        at,
                        (inner, change, changed) -> sink.accept(inner, change, with(schema, keyword, changed)));
            }
        }
        if (schema.has("then") && schema.has("else")) {
            JsonNode swapped = with(with(schema, "then", schema.path("else")), "else", schema.path("then"));
            sink.accept(path + "/then", "swap with else", swapped);
        }
    }

    /** A keyword that nothing changes would pass for one that the fixtures prove. */
    private static void refuseUnknown(String keyword, String at) {
        boolean known = Stream.of(DROPPED, BRANCHES, BY_NAME, SAY_NOTHING).anyMatch(set -> set.contains(keyword));
        if (!known && !keyword.startsWith("x-")) {
            throw new IllegalStateException("Nothing is known that changes " + at);
        }
    }

    private static void branches(JsonNode schema, String keyword, String at, Sink sink) {
        JsonNode list = schema.path(keyword);
        for (int i = 0; i < list.size(); i++) {
            ArrayNode fewer = ((ArrayNode) list.deepCopy());
            fewer.remove(i);
            String place = at + "/" + (list.path(i).isString() ? list.path(i).asString() : Integer.toString(i));
            if (!fewer.isEmpty()) {
                sink.accept(place, "drop", with(schema, keyword, fewer));
            } else if (!DROPPED.contains(keyword)) {
                // An empty list is not allowed everywhere, and says the same as none.
                sink.accept(place, "drop", without(schema, keyword));
            }
            int index = i;
            mutate(list.path(i), at + "/" + i, (inner, change, changed) -> {
                ArrayNode copy = (ArrayNode) list.deepCopy();
                copy.set(index, changed);
                sink.accept(inner, change, with(schema, keyword, copy));
            });
        }
    }

    private static void names(JsonNode schema, String keyword, String at, Sink sink) {
        JsonNode object = schema.path(keyword);
        for (String name : object.propertyNames()) {
            sink.accept(at + "/" + name, "drop", with(schema, keyword, without(object, name)));
            mutate(
                    object.path(name),
                    at + "/" + name,
                    (inner, change, changed) ->
                            sink.accept(inner, change, with(schema, keyword, with(object, name, changed))));
        }
    }

    private static JsonNode plus(JsonNode number, long step) {
        return JsonNodeFactory.instance.numberNode(number.bigIntegerValue().add(BigInteger.valueOf(step)));
    }

    private static JsonNode with(JsonNode object, String name, JsonNode value) {
        ObjectNode copy = ((ObjectNode) object).deepCopy();
        copy.set(name, value);
        return copy;
    }

    private static JsonNode without(JsonNode object, String name) {
        ObjectNode copy = ((ObjectNode) object).deepCopy();
        copy.remove(name);
        return copy;
    }

    /** The schema of a kind of documents with this definition in place of its own. */
    JsonNode in(JsonNode root) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        root.properties().forEach(member -> copy.set(member.getKey(), member.getValue()));
        copy.set("$defs", with(root.path("$defs"), definition, schema));
        return copy;
    }

    /** How the list of equivalent mutants names it. */
    String name() {
        return definition + path + " " + change;
    }
}
