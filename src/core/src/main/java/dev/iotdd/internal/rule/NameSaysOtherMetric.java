package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A behavior that bears the name of another metric than the one that it watches. */
final class NameSaysOtherMetric implements CodeRule {

    static final String ID = "name-says-other-metric";

    private static final String BUILT_IN = "aws:";

    private final Set<String> builtIn;

    NameSaysOtherMetric(MetricTable metrics) {
        this.builtIn = Set.copyOf(metrics.builtIn().keySet());
    }

    @Override
    public List<Violation> check(Subject subject) {
        Set<String> custom = subject.customMetricNames();
        List<Violation> violations = new ArrayList<>();
        for (Behavior behavior : subject.behaviors()) {
            violation(behavior, custom).ifPresent(violations::add);
        }
        return violations;
    }

    private Optional<Violation> violation(Behavior behavior, Set<String> custom) {
        Optional<String> metric = behavior.metric();
        Placed name = behavior.named();
        return name.asText()
                .flatMap(text -> named(text, custom))
                .filter(named -> metric.isPresent() && !named.equals(metric.get()))
                .map(named -> Violation.of(
                        ID, behavior.at(), name.at(), Map.of("named", named, "metric", metric.orElseThrow())));
    }

    /** The metric of this name; the prefix of a built-in one may be left out. */
    private Optional<String> named(String name, Set<String> custom) {
        if (builtIn.contains(name) || custom.contains(name)) {
            return Optional.of(name);
        }
        return builtIn.contains(BUILT_IN + name) ? Optional.of(BUILT_IN + name) : Optional.empty();
    }
}
