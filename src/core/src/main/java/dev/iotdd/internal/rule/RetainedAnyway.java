package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A metric to retain whose data is kept anyway, since a behavior watches it as a whole. */
final class RetainedAnyway implements CodeRule {

    static final String ID = "retained-anyway";

    @Override
    public List<Violation> check(Subject subject) {
        Map<String, Behavior> watched = watched(subject);
        List<Violation> violations = new ArrayList<>();
        Stream<Placed> plain = subject.retained().stream()
                .filter(entry -> !entry.member("metricDimension").isPresent() && subject.knows(entry.at()))
                // An entry that exports its metric has an effect of its own.
                .filter(entry -> !entry.member("exportMetric").node().asBoolean(false))
                .map(entry -> entry.member("metric"))
                .filter(Placed::isText);
        Stream.concat(subject.member("additionalMetricsToRetain").texts().stream(), plain)
                .forEach(metric -> {
                    Behavior by = watched.get(metric.text());
                    if (by != null) {
                        violations.add(metric.violation(ID, Map.of("metric", metric.text(), "by", by.words())));
                    }
                });
        return violations;
    }

    private static Map<String, Behavior> watched(Subject subject) {
        Map<String, Behavior> watched = new HashMap<>();
        for (Placed placed : subject.behaviors()) {
            Behavior behavior = new Behavior(placed);
            if (!behavior.dimension().isPresent()
                    && subject.knows(behavior.dimension().at())) {
                behavior.metric().ifPresent(metric -> watched.putIfAbsent(metric, behavior));
            }
        }
        return watched;
    }
}
