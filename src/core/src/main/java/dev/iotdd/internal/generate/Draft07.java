package dev.iotdd.internal.generate;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A bundle in the dialect that editors know best. The keywords are the same; only references differ. */
final class Draft07 {

    private static final String DIALECT = "http://json-schema.org/draft-07/schema#";
    private static final String OURS = "x-iotdd";
    private static final String ALL = "allOf";

    private Draft07() {}

    static JsonNode of(JsonNode bundle) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : ((ObjectNode) schema(bundle)).properties()) {
            copy.set(member.getKey(), member.getValue());
        }
        copy.put("$schema", DIALECT);
        copy.put("$id", bundle.path("$id").asString().replace("/bundles/", "/bundles/draft-07/"));
        return copy;
    }

    private static JsonNode schema(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> list.add(schema(element)));
            return list;
        }
        return node.isObject() ? object(node) : node;
    }

    private static ObjectNode object(JsonNode node) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equals(References.REF) && member.getValue().isString()) {
                reference(object, member.getValue().stringValue(), node.size() > 1);
            } else if (member.getKey().equals(ALL)) {
                member.getValue().forEach(branch -> object.withArray(ALL).add(schema(branch)));
            } else if (!member.getKey().startsWith(OURS)) {
                object.set(
                        member.getKey().equals("$defs") ? "definitions" : member.getKey(), schema(member.getValue()));
            }
        }
        return object;
    }

    /** Draft-07 ignores what stands beside a reference. */
    private static void reference(ObjectNode object, String target, boolean hasSiblings) {
        String moved = target.replace("#/$defs/", "#/definitions/");
        if (hasSiblings) {
            object.withArray(ALL).addObject().put(References.REF, moved);
        } else {
            object.put(References.REF, moved);
        }
    }
}
