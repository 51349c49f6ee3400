package dev.iotdd.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Orders pointers as the values that they point at stand in a document; an outer value comes before what it holds. */
public final class DocumentOrder implements Comparator<Pointer> {

    private final JsonNode document;

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

    private static int index(JsonNode node, String token) {
        if (node.isArray()) {
            return Integer.parseInt(token);
        }
        List<String> names = new ArrayList<>(node.propertyNames());
        return names.indexOf(token);
    }
}
