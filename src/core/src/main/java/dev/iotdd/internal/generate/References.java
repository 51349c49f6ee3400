package dev.iotdd.internal.generate;

import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rewrites the references of a schema. */
final class References {

    static final String REF = "$ref";

    private static final String UP = "../../";

    private References() {}

    /** A copy for a file two folders below the root, of a schema that stood in {@code folder}. */
    static JsonNode moved(JsonNode schema, String folder) {
        return rewritten(schema, reference -> UP + resolve(folder, reference));
    }

    /** A copy with other references. */
    static JsonNode rewritten(JsonNode schema, UnaryOperator<String> change) {
        if (schema.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            schema.forEach(element -> list.add(rewritten(element, change)));
            return list;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            boolean reference = member.getKey().equals(REF) && member.getValue().isString();
            object.set(
                    member.getKey(),
                    reference
                            ? JsonNodeFactory.instance.stringNode(
                                    change.apply(member.getValue().stringValue()))
                            : rewritten(member.getValue(), change));
        }
        return object;
    }

    /** Path below the specification's root that a relative reference in a file or folder means. */
    static String resolve(String from, String reference) {
        return URI.create("/" + from).resolve(reference).getPath().substring(1);
    }
}
