package dev.iotdd.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a schema says of the structure of values, as far as coverage counts it.
 *
 * @param members what stands behind each name; of a map with known keys these
 * @param elements what a list holds
 * @param values the values of an enumeration
 * @param flag whether it is true or false
 */
record Structure(Map<String, Structure> members, Optional<Structure> elements, List<String> values, boolean flag) {

    /** Told what there is, by paths such as {@code behaviors[].name}. */
    interface Visitor {
        void member(String path, boolean isTrue);

        void value(String path, String value);
    }

    /** The structure of a definition of a bundle. */
    static Structure of(JsonNode definitions, String definition) {
        return new Reader(definitions).structure(definitions.path(definition));
    }

    /** Visits all that a value can have; of flags only that they can be true. */
    void all(String path, Visitor visitor) {
        values.forEach(value -> visitor.value(path, value));
        elements.ifPresent(element -> element.all(path + "[]", visitor));
        members.forEach((name, member) -> {
            visitor.member(child(path, name), member.flag());
            member.all(child(path, name), visitor);
        });
    }

    /** Visits what a value has. What is null is absent. */
    void found(JsonNode node, String path, Visitor visitor) {
        if (node.isString() && values.contains(node.asString())) {
            visitor.value(path, node.asString());
        }
        elements.ifPresent(element -> node.forEach(each -> element.found(each, path + "[]", visitor)));
        members.forEach((name, member) -> {
            JsonNode value = node.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                visitor.member(child(path, name), value.isBoolean() && value.asBoolean());
                member.found(value, child(path, name), visitor);
            }
        });
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static final class Reader {

        private final JsonNode definitions;

        Reader(JsonNode definitions) {
            this.definitions = definitions;
        }

        Structure structure(JsonNode schema) {
            JsonNode shape = shape(schema);
            Map<String, Structure> members = new LinkedHashMap<>();
            shape.path("properties")
                    .properties()
                    .forEach(member -> members.put(member.getKey(), structure(member.getValue())));
            if (shape.path("additionalProperties").isObject()) {
                Structure entry = structure(shape.path("additionalProperties"));
                keys(shape).forEach(key -> members.put(key, entry));
            }
            return new Structure(
                    members,
                    shape.optional("items").map(this::structure),
                    texts(shape.path("enum")),
                    shape.path("type").asString("").equals("boolean"));
        }

        private List<String> keys(JsonNode map) {
            return texts(shape(map.path("propertyNames")).path("enum"));
        }

        /** Behind references, and without the null that optional members may be. */
        private JsonNode shape(JsonNode schema) {
            JsonNode shape =
                    schema.path("anyOf").isArray() ? schema.path("anyOf").path(0) : schema;
            if (!shape.has("$ref")) {
                return shape;
            }
            String reference = shape.path("$ref").asString();
            return shape(definitions.path(reference.substring(reference.lastIndexOf('/') + 1)));
        }

        private static List<String> texts(JsonNode list) {
            List<String> texts = new ArrayList<>();
            list.forEach(value -> texts.add(value.asString()));
            return texts;
        }
    }
}
