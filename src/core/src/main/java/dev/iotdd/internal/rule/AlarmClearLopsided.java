package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import dev.iotdd.spec.RuleInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An alarm that takes many datapoints to be raised and few to be cleared. */
final class AlarmClearLopsided implements CodeRule {

    static final String ID = "alarm-clear-lopsided";

    private final RuleInfo rule;
    private final Range allowed;
    private final long absent;

    /** @param allowed how many datapoints can be asked for at all */
    AlarmClearLopsided(RuleInfo rule, Range allowed) {
        this.rule = rule;
        this.allowed = allowed;
        this.absent = rule.parameter("absent");
    }

    @Override
    public List<Violation> check(Subject subject) {
        double factor = subject.config().option(rule, "factor").doubleValue();
        List<Violation> violations = new ArrayList<>();
        for (Behavior behavior : subject.behaviors()) {
            violation(behavior.criteria(), factor).ifPresent(violations::add);
        }
        return violations;
    }

    private Optional<Violation> violation(Placed criteria, double factor) {
        Placed clears = criteria.member("consecutiveDatapointsToClear");
        Optional<Long> alarm = datapoints(criteria.member("consecutiveDatapointsToAlarm"));
        Optional<Long> clear = datapoints(clears);
        if (alarm.isEmpty() || clear.isEmpty() || clear.get() * factor >= alarm.get()) {
            return Optional.empty();
        }
        Placed at = clears.isPresent() ? clears : criteria.member("consecutiveDatapointsToAlarm");
        return Optional.of(Violation.of(
                ID,
                criteria.at(),
                at.at(),
                Map.of(
                        "alarm", alarm.get().toString(),
                        "clear", clear.get().toString(),
                        "least", Long.toString((long) Math.ceil(alarm.get() / factor)))));
    }

    private Optional<Long> datapoints(Placed member) {
        return member.isPresent()
                ? member.asNumber()
                        .filter(number -> allowed.contains(Range.between(number, number)))
                        .map(BigDecimal::longValue)
                : Optional.of(absent);
    }
}
