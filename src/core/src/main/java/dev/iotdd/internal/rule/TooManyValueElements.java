package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** More value elements in all behaviors together than a profile may have. A number counts as one, a list as its size. */
final class TooManyValueElements implements CodeRule {

    static final String ID = "too-many-value-elements";

    private final long maximum;

    TooManyValueElements(Spec spec) {
        this.maximum = spec.rule(ID).parameter("maximum");
    }

    @Override
    public List<Violation> check(Subject subject) {
        long count = 0;
        for (Behavior behavior : subject.behaviors()) {
            for (JsonNode member : behavior.value().node()) {
                count += elements(member);
            }
        }
        Placed behaviors = subject.member("behaviors");
        return count <= maximum
                ? List.of()
                : List.of(Violation.of(
                        ID,
                        behaviors.at(),
                        behaviors.at(),
                        Map.of("count", Long.toString(count), "maximum", Long.toString(maximum))));
    }

    private static long elements(JsonNode member) {
        return member.isArray() ? member.size() : member.isNumber() ? 1 : 0;
    }
}
