package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A behavior that bears the name of another metric than the one that it watches. */
final class NameSaysOtherMetric implements CodeRule {

    static final String ID = "name-says-other-metric";

    private static final String BUILT_IN = "aws:";

    /** The built-in metrics, each by its name with the prefix and without it. */
    private final Map<String, String> builtIn = new HashMap<>();

    NameSaysOtherMetric(MetricTable metrics) {
        for (String metric : metrics.builtIn().keySet()) {
            builtIn.put(metric, metric);
            builtIn.put(metric.substring(BUILT_IN.length()), metric);
        }
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
        return custom.contains(name) ? Optional.of(name) : Optional.ofNullable(builtIn.get(name));
    }
}
