package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A metric to retain whose data is kept anyway, since a behavior watches it as a whole. */
final class RetainedAnyway implements CodeRule {

    static final String ID = "retained-anyway";

    @Override
    public List<Violation> check(Subject subject) {
        List<Placed> retained = retained(subject);
        if (retained.isEmpty()) {
            return List.of();
        }
        Map<String, Behavior> watched = watched(subject);
        List<Violation> violations = new ArrayList<>();
        for (Placed metric : retained) {
            Behavior by = watched.get(metric.text());
            if (by != null) {
                violations.add(metric.violation(ID, Map.of("metric", metric.text(), "by", by.words())));
            }
        }
        return violations;
    }

    private static List<Placed> retained(Subject subject) {
        List<Placed> retained =
                new ArrayList<>(subject.member("additionalMetricsToRetain").texts());
        for (Placed entry : subject.retained()) {
            Placed metric = entry.member("metric");
            // An entry that exports its metric has an effect of its own.
            if (metric.isText() && isPlain(entry, subject) && !isExported(entry)) {
                retained.add(metric);
            }
        }
        return retained;
    }

    private static boolean isPlain(Placed entry, Subject subject) {
        return !entry.member("metricDimension").isPresent() && subject.knows(entry.at());
    }

    private static boolean isExported(Placed entry) {
        return entry.member("exportMetric").node().asBoolean(false);
    }

    private static Map<String, Behavior> watched(Subject subject) {
        Map<String, Behavior> watched = new HashMap<>();
        for (Behavior behavior : subject.behaviors()) {
            if (!behavior.dimension().isPresent()
                    && subject.knows(behavior.dimension().at())) {
                behavior.metric().ifPresent(metric -> watched.putIfAbsent(metric, behavior));
            }
        }
        return watched;
    }
}
