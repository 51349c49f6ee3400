package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.List;
import java.util.Map;

/** Alert targets that nothing is ever sent to, since every behavior suppresses its alerts. */
final class AlertsAllSuppressed implements CodeRule {

    static final String ID = "alerts-all-suppressed";

    @Override
    public List<Violation> check(Subject subject) {
        Placed targets = subject.member("alertTargets");
        Placed behaviors = subject.member("behaviors");
        boolean all = !behaviors.elements().isEmpty()
                && behaviors.elements().stream()
                        .allMatch(behavior ->
                                behavior.member("suppressAlerts").node().asBoolean(false));
        return all && targets.node().isObject() && !targets.node().isEmpty()
                ? List.of(Violation.of(ID, behaviors.at(), targets.at(), Map.of()))
                : List.of();
    }
}
