package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import dev.iotdd.internal.rule.MetricTable.Extreme;
import dev.iotdd.internal.rule.MetricTable.Meaning;
import dev.iotdd.internal.rule.MetricTable.Normal;
import dev.iotdd.spec.Metric;
import java.util.Map;
import java.util.Optional;

/**
 * A threshold that decides nothing.
 *
 * @param behavior whose it is
 * @param at the threshold
 * @param met whether every datapoint meets it, or none
 * @param words metric, operator and threshold
 */
record Threshold(Behavior behavior, Placed at, boolean met, Map<String, String> words) {

    /** The threshold of a behavior if it is met by every datapoint, or by none. */
    static Optional<Threshold> idle(Behavior behavior, MetricTable metrics) {
        Optional<Meaning> meaning =
                behavior.operator().flatMap(metrics::meaning).filter(Threshold::isInequality);
        return meaning.flatMap(known -> count(behavior, known, metrics).or(() -> statistic(behavior, known, metrics)));
    }

    private static boolean isInequality(Meaning meaning) {
        return meaning.normal() == Normal.BELOW || meaning.normal() == Normal.ABOVE;
    }

    private static Optional<Threshold> count(Behavior behavior, Meaning meaning, MetricTable metrics) {
        Optional<Metric> metric = behavior.metric()
                .flatMap(name -> Optional.ofNullable(metrics.builtIn().get(name)))
                .filter(known -> known.operators().contains(behavior.operator().orElse("")));
        return metric.flatMap(known -> {
            Placed threshold = behavior.value().member(known.valueMember());
            return threshold
                    .asNumber()
                    .filter(number -> !metrics.counts().hasInside(number))
                    .flatMap(number -> {
                        Range normal = Range.of(meaning, number).ofIntegers();
                        if (normal.contains(metrics.counts())) {
                            return Optional.of(of(behavior, threshold, true));
                        }
                        return normal.and(metrics.counts()).isEmpty()
                                ? Optional.of(of(behavior, threshold, false))
                                : Optional.empty();
                    });
        });
    }

    private static Optional<Threshold> statistic(Behavior behavior, Meaning meaning, MetricTable metrics) {
        Metric builtIn = metrics.builtIn().get(behavior.metric().orElse(""));
        if (builtIn != null && !builtIn.statistic()) {
            return Optional.empty();
        }
        Placed statistic = behavior.statistic();
        return statistic.asText().flatMap(metrics::extreme).flatMap(extreme -> {
            boolean outwards = (extreme == Extreme.LOWEST) == (meaning.normal() == Normal.BELOW);
            // Nothing is below the lowest; everything is at the lowest or above it.
            return outwards == meaning.inclusive() ? Optional.empty() : Optional.of(of(behavior, statistic, !outwards));
        });
    }

    /** As the violation of a rule. */
    Violation violation(String rule) {
        return Violation.of(rule, behavior.at(), at.at(), words);
    }

    private static Threshold of(Behavior behavior, Placed at, boolean met) {
        return new Threshold(
                behavior,
                at,
                met,
                Map.of(
                        "metric", behavior.metric().orElse("the metric"),
                        "operator", behavior.operator().orElseThrow(),
                        "threshold", at.node().asString()));
    }
}
