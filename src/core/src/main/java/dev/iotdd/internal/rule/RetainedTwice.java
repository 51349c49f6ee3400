package dev.iotdd.internal.rule;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A metric that a list of metrics to retain names twice. The second and later ones are at fault. */
final class RetainedTwice implements CodeRule {

    static final String ID = "retained-twice";

    private final String defaultOperator;

    /** @param defaultOperator what a dimension without an operator means */
    RetainedTwice(String defaultOperator) {
        this.defaultOperator = defaultOperator;
    }

    @Override
    public List<Violation> check(Subject subject) {
        List<Violation> violations = new ArrayList<>(
                among(subject.member("additionalMetricsToRetain").texts(), Placed::text));
        violations.addAll(among(
                subject.retained().stream()
                        .filter(entry -> entry.member("metric").isText() && subject.knows(entry.at()))
                        .toList(),
                entry -> entry.member("metric").text() + "\n"
                        + Equal.dimension(entry.member("metricDimension"), defaultOperator)));
        return violations;
    }

    private static List<Violation> among(List<Placed> entries, Function<Placed, String> key) {
        Map<String, Pointer> first = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Placed entry : entries) {
            Pointer earlier = first.putIfAbsent(key.apply(entry), entry.at());
            if (earlier != null) {
                violations.add(entry.violation(
                        ID,
                        Map.of(
                                "metric",
                                entry.isText()
                                        ? entry.text()
                                        : entry.member("metric").text(),
                                "first",
                                Prose.name(earlier))));
            }
        }
        return violations;
    }
}
