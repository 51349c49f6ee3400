package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.generate.fixture.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A text, number or truth value in a body that the model knows.
 *
 * @param at where it is in the body
 * @param value the value of the example
 * @param shape what the model says of it
 */
record Leaf(Pointer at, JsonNode value, Shape shape) {

    static List<Leaf> in(JsonNode body, Shape shape) {
        List<Leaf> leaves = new ArrayList<>();
        collect(body, shape, Pointer.ROOT, leaves);
        return leaves;
    }

    private static void collect(JsonNode value, Shape shape, Pointer at, List<Leaf> leaves) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            shape.member(member.getKey())
                    .ifPresent(inner -> collect(member.getValue(), inner, at.child(member.getKey()), leaves));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (shape.is("array")) {
                collect(value.path(i), shape.element(), at.child(i), leaves);
            }
        }
        if (value.isValueNode() && !value.isNull()) {
            leaves.add(new Leaf(at, value, shape));
        }
    }

    /** The name of its shape, which tells what the service makes itself. */
    String title() {
        return shape.schema().path("title").asString("");
    }

    String name() {
        return at.length() == 0 ? "the body" : Prose.name(at);
    }
}
