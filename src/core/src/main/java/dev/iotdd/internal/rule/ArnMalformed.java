package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Violation> violations = new ArrayList<>();
        for (ArnShape shape : shapes) {
            subject.textAt(shape.at()).flatMap(arn -> violation(arn, shape)).ifPresent(violations::add);
        }
        return violations;
    }

    private static Optional<Violation> violation(Placed arn, ArnShape shape) {
        return shape.problem(arn.text())
                .map(problem -> arn.violation(
                        ID, Map.of("kind", shape.kind(), "problem", problem, "example", shape.example())));
    }
}
