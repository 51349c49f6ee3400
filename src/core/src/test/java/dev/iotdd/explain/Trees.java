package dev.iotdd.explain;

import dev.iotdd.Limits;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Work on trees that tests need. */
public final class Trees {

    private Trees() {}

    public static JsonNode of(String json) {
        try {
            return new DocumentReader(new Limits(1 << 30, 10_000_000, 100, 1_000))
                    .read("tree.json", json.getBytes(StandardCharsets.UTF_8))
                    .root();
        } catch (UnreadableException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    public static JsonNode withoutNulls(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member -> object.set(member.getKey(), withoutNulls(member.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> list.add(withoutNulls(element)));
            return list;
        }
        return node;
    }

    /** The same with members in the order of their names. */
    public static JsonNode sorted(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        new TreeSet<>(node.propertyNames()).forEach(name -> object.set(name, sorted(node.path(name))));
        return object;
    }
}
