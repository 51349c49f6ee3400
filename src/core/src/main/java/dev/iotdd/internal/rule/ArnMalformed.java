package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A text that is no ARN of the kind that its member wants. */
final class ArnMalformed implements CodeRule {

    static final String ID = "arn-malformed";

    private final List<ArnShape> shapes;

    ArnMalformed(JsonNode table) {
        this.shapes = ArnShape.all(table);
    }

    @Override
    public List<Violation> check(Subject subject) {
        return shapes.stream()
                .flatMap(shape -> violation(subject.at(shape.at()), shape))
                .toList();
    }

    private static Stream<Violation> violation(Placed arn, ArnShape shape) {
        return arn.asText().flatMap(shape::problem).stream()
                .map(problem -> arn.violation(
                        ID, Map.of("kind", shape.kind(), "problem", problem, "example", shape.example())));
    }
}
