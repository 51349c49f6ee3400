package dev.iotdd.internal.generate;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle in the dialect that editors know best. The keywords are the same; references differ, and where a rule forbids
 * a value it says why, in the annotation that VS Code's language service shows instead of a sentence of its own.
 */
final class Draft07 {

    private static final String DIALECT = "http://json-schema.org/draft-07/schema#";
    private static final String OURS = "x-iotdd";
    private static final String ALL = "allOf";
    private static final String RULE = "x-iotdd-rule";
    private static final String FORBIDDEN = "not";
    private static final String SHOWN = "errorMessage";

    private final JsonNode definitions;

    private Draft07(JsonNode bundle) {
        this.definitions = bundle.path("$defs");
    }

    static JsonNode of(JsonNode bundle) {
        return new Draft07(bundle).whole(bundle);
    }

    private JsonNode whole(JsonNode bundle) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : ((ObjectNode) schema(bundle, "")).properties()) {
            copy.set(member.getKey(), member.getValue());
        }
        copy.put("$schema", DIALECT);
        copy.put("$id", bundle.path("$id").asString().replace("/bundles/", "/bundles/draft-07/"));
        return copy;
    }

    /**
     * @param reason why the rule that the schema belongs to forbids something; empty outside of rules
     */
    private JsonNode schema(JsonNode node, String reason) {
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> list.add(schema(element, reason)));
            return list;
        }
        return node.isObject() ? object(node, reason(node, reason)) : node;
    }

    private String reason(JsonNode node, String outer) {
        if (!node.has(RULE)) {
            return outer;
        }
        String rule = node.path(RULE).asString();
        String whole = definitions.path(rule).path("description").asString("");
        String description = node.path("description").asString(whole);
        return description.isEmpty() ? "" : description + " (" + rule + ")";
    }

    private ObjectNode object(JsonNode node, String reason) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equals(References.REF) && member.getValue().isString()) {
                reference(object, member.getValue().stringValue(), node.size() > 1);
            } else if (member.getKey().equals(ALL)) {
                member.getValue().forEach(branch -> object.withArray(ALL).add(schema(branch, reason)));
            } else if (!member.getKey().startsWith(OURS)) {
                object.set(
                        member.getKey().equals("$defs") ? "definitions" : member.getKey(),
                        schema(member.getValue(), reason));
            }
        }
        if (object.has(FORBIDDEN) && !reason.isEmpty()) {
            object.put(SHOWN, reason);
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
