package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two behaviors on one metric that no datapoint meets both. The second and later ones are at fault. */
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
        Map<String, List<Judged>> earlier = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Behavior behavior :
                subject.behaviors().size() > maximum ? List.<Behavior>of() : subject.behaviorsOnSharedMetrics()) {
            Optional<Judged> judged = subject.knows(behavior.at()) ? judge(behavior) : Optional.empty();
            judged.ifPresent(found -> {
                List<Judged> others = earlier.computeIfAbsent(watched(behavior), key -> new ArrayList<>());
                others.stream()
                        .filter(other -> other.normal().excludes(found.normal()))
                        .findFirst()
                        .ifPresent(other -> violations.add(violation(found, other)));
                others.add(found);
            });
        }
        return violations;
    }

    private Optional<Judged> judge(Behavior behavior) {
        return behavior.metric()
                .flatMap(metric -> NormalValues.of(behavior, metrics))
                .map(normal -> new Judged(behavior, normal));
    }

    private String watched(Behavior behavior) {
        return behavior.metric().orElse("") + "\n" + Equal.dimension(behavior.dimension(), defaultOperator) + "\n"
                + behavior.criteria().member("durationSeconds").asNumber().orElse(null);
    }

    private static Violation violation(Judged judged, Judged other) {
        boolean lists = !(judged.normal() instanceof NormalValues.Numbers);
        return Violation.of(
                ID,
                judged.behavior().whole().at(),
                judged.behavior().criteria().at(),
                Map.of(
                        "metric", judged.behavior().metric().orElse(""),
                        "name", judged.behavior().words(),
                        "other", other.behavior().words(),
                        "exception", lists ? ", save an empty list" : ""));
    }

    private record Judged(Behavior behavior, NormalValues normal) {}
}
