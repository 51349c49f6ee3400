package dev.iotdd.internal.rule;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.rule.NormalValues.Addresses;
import dev.iotdd.internal.rule.NormalValues.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Behaviors on one metric that no datapoint meets together. The last of them is at fault. */
final class ContradictingBehaviors implements CodeRule {

    static final String ID = "contradicting-behaviors";

    private final MetricTable metrics;
    private final int maximum;
    private final String defaultOperator;

    /**
     * @param maximum number of behaviors beyond which the document has another fault, and comparing takes too long
     * @param defaultOperator what a dimension without an operator means
     */
    ContradictingBehaviors(MetricTable metrics, int maximum, String defaultOperator) {
        this.metrics = metrics;
        this.maximum = maximum;
        this.defaultOperator = defaultOperator;
    }

    @Override
    public List<Violation> check(Subject subject) {
        Map<String, Agreed> earlier = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Behavior behavior :
                subject.behaviors().size() > maximum ? List.<Behavior>of() : subject.behaviorsOnSharedMetrics()) {
            Optional<Judged> judged = subject.knows(behavior.at()) ? judge(behavior) : Optional.empty();
            // One that nothing meets is a fault of its own.
            judged.filter(found -> !found.normal().isEmpty())
                    .ifPresent(found -> earlier.computeIfAbsent(watched(behavior, found.normal()), key -> new Agreed())
                            .without(found)
                            .ifPresent(others -> violations.add(violation(found, others))));
        }
        return violations;
    }

    private Optional<Judged> judge(Behavior behavior) {
        return behavior.metric()
                .flatMap(metric -> NormalValues.of(behavior, metrics))
                .map(normal -> new Judged(behavior, normal));
    }

    private String watched(Behavior behavior, NormalValues normal) {
        return normal.getClass().getSimpleName() + "\n" + behavior.metric().orElse("") + "\n"
                + Equal.dimension(behavior.dimension(), defaultOperator) + "\n"
                + behavior.criteria().member("durationSeconds").asNumber().orElse(null);
    }

    private static Violation violation(Judged judged, List<Judged> others) {
        boolean lists = judged.normal() instanceof Words || judged.normal() instanceof Addresses;
        List<String> names = Stream.concat(Stream.of(judged), others.stream())
                .map(one -> one.behavior().words())
                .toList();
        return Violation.of(
                ID,
                judged.behavior().whole().at(),
                judged.behavior().criteria().at(),
                Map.of(
                        "metric",
                        judged.behavior().metric().orElse(""),
                        "names",
                        (others.size() == 1 ? "both " : "all of ") + Prose.and(names),
                        "exception",
                        lists ? ", save an empty list" : ""));
    }

    private record Judged(Behavior behavior, NormalValues normal) {}

    /** Behaviors on the same that something meets together. One that nothing meets beside them does not join them. */
    private static final class Agreed {

        private final List<Judged> all = new ArrayList<>();
        private Optional<NormalValues> normal = Optional.empty();

        /** As few of them as do not leave room for another one; empty if all do. */
        Optional<List<Judged>> without(Judged other) {
            Optional<NormalValues> together =
                    normal.isEmpty() ? Optional.of(other.normal()) : normal.flatMap(other.normal()::and);
            if (together.filter(NormalValues::isEmpty).isPresent()) {
                return Optional.of(culprits(other));
            }
            all.add(other);
            normal = together;
            return Optional.empty();
        }

        private List<Judged> culprits(Judged other) {
            return all.stream()
                    .filter(one -> isEmpty(other, List.of(one)))
                    .findFirst()
                    .map(List::of)
                    .orElseGet(() -> fewest(other));
        }

        private List<Judged> fewest(Judged other) {
            List<Judged> left = new ArrayList<>(all);
            for (int i = left.size() - 1; i >= 0; i--) {
                Judged one = left.remove(i);
                if (!isEmpty(other, left)) {
                    left.add(i, one);
                }
            }
            return left;
        }

        private static boolean isEmpty(Judged other, List<Judged> beside) {
            Optional<NormalValues> rest = Optional.of(other.normal());
            for (Judged one : beside) {
                rest = rest.flatMap(one.normal()::and);
            }
            return rest.filter(NormalValues::isEmpty).isPresent();
        }
    }
}
