package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls of functions in templates of CloudFormation; what they give is known when the template is deployed. */
enum Intrinsics implements Deferred {
    PLAIN(false),
    /** Within a loop, any text may have the loop's variable in it. */
    IN_LOOP(true);

    private static final String PREFIX = "Fn::";
    private static final String ATTRIBUTE = "Fn::GetAtt";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final boolean substitutes;

    Intrinsics(boolean substitutes) {
        this.substitutes = substitutes;
    }

    @Override
    public boolean isUnknown(JsonNode value, Pointer at) {
        if (value.isString()) {
            return isDynamic(value.stringValue());
        }
        return value.isObject()
                && value.size() == 1
                && isCall(value.propertyNames().iterator().next());
    }

    /**
     * A copy in which every reference to an attribute is a path, as JSON wants it: only the short form of YAML takes it for
     * a text.
     */
    static JsonNode withPaths(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = NODES.arrayNode();
            node.forEach(element -> list.add(withPaths(element)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = NODES.objectNode();
        node.properties().forEach(member -> object.set(member.getKey(), withPaths(member.getValue())));
        JsonNode path = object.path(ATTRIBUTE);
        if (object.size() == 1 && path.isString() && path.stringValue().contains(".")) {
            String[] parts = path.stringValue().split("\\.", 2);
            object.putArray(ATTRIBUTE).add(parts[0]).add(parts[1]);
        }
        return object;
    }

    private static boolean isCall(String name) {
        return name.equals("Ref") || name.equals("Condition") || name.startsWith(PREFIX);
    }

    private boolean isDynamic(String text) {
        return text.contains("{{resolve:") || (substitutes && (text.contains("${") || text.contains("&{")));
    }

    @Override
    public boolean isOpening(String name) {
        return name.startsWith(PREFIX);
    }
}
