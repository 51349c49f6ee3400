package dev.iotdd.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Orders pointers as the values that they point at stand in a document; an outer value comes before what it holds. */
public final class DocumentOrder implements Comparator<Pointer> {

    private final JsonNode document;
    private final IdentityHashMap<JsonNode, Map<String, Integer>> order = new IdentityHashMap<>();

    public DocumentOrder(JsonNode document) {
        this.document = document;
    }

    @Override
    public int compare(Pointer a, Pointer b) {
        JsonNode node = document;
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            String left = a.tokens().get(i);
            String right = b.tokens().get(i);
            if (!left.equals(right)) {
                return Integer.compare(index(node, left), index(node, right));
            }
            node = Pointer.of(left).in(node);
        }
        return Integer.compare(a.length(), b.length());
    }

    private int index(JsonNode node, String token) {
        if (node.isArray()) {
            return Integer.parseInt(token);
        }
        return order.computeIfAbsent(node, DocumentOrder::order).getOrDefault(token, Integer.MAX_VALUE);
    }

    private static Map<String, Integer> order(JsonNode object) {
        Map<String, Integer> order = new HashMap<>();
        object.propertyNames().forEach(name -> order.put(name, order.size()));
        return order;
    }
}
