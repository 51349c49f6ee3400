package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two behaviors that watch the same under two names. The second and later ones are at fault. */
final class DuplicateBehavior implements CodeRule {

    static final String ID = "duplicate-behavior";

    private final String defaultOperator;

    /** @param defaultOperator what a dimension without an operator means */
    DuplicateBehavior(String defaultOperator) {
        this.defaultOperator = defaultOperator;
    }

    @Override
    public List<Violation> check(Subject subject) {
        Map<String, Behavior> first = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Behavior behavior : subject.behaviorsOnSharedMetrics()) {
            boolean comparable = !behavior.criteria().node().isEmpty() && subject.knows(behavior.at());
            Behavior earlier = comparable ? first.putIfAbsent(watched(behavior), behavior) : null;
            if (earlier != null && !earlier.words().equals(behavior.words())) {
                violations.add(Violation.of(ID, behavior.at(), behavior.at(), Map.of("first", earlier.words())));
            }
        }
        return violations;
    }

    private String watched(Behavior behavior) {
        return behavior.metric().orElse("") + "\n" + Equal.dimension(behavior.dimension(), defaultOperator) + "\n"
                + Equal.key(behavior.criteria().node());
    }
}
