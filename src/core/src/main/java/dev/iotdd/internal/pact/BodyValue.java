package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.generate.fixture.Shape;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A value in a body that the model knows.
 *
 * @param at where it is in the body
 * @param value the value of the example
 * @param shape what the model says of it
 */
record BodyValue(Pointer at, JsonNode value, Shape shape) {

    /** The texts, numbers and truth values of a body. */
    static List<BodyValue> leaves(JsonNode body, Shape shape) {
        return new BodyValue(Pointer.ROOT, body, shape).leaves().toList();
    }

    private Stream<BodyValue> leaves() {
        return isLeaf() ? Stream.of(this) : inside().flatMap(BodyValue::leaves);
    }

    /** Whether it is a text, a number or a truth value. */
    boolean isLeaf() {
        return value.isValueNode() && !value.isNull();
    }

    /** The members and elements that the model knows. */
    Stream<BodyValue> inside() {
        if (value.isArray()) {
            return shape.is("array")
                    ? IntStream.range(0, value.size())
                            .mapToObj(i -> new BodyValue(at.child(i), value.path(i), shape.element()))
                    : Stream.empty();
        }
        return value.properties().stream()
                .flatMap(member -> shape.member(member.getKey()).stream()
                        .map(inner -> new BodyValue(at.child(member.getKey()), member.getValue(), inner)));
    }

    /** The name of its shape, which tells what the service makes itself. */
    String title() {
        return shape.schema().path("title").asString("");
    }

    String name() {
        return at.length() == 0 ? "the body" : Prose.name(at);
    }
}
