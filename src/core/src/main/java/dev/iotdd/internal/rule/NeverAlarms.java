package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.List;

/** Criteria that every datapoint meets, so that none raises an alarm. */
final class NeverAlarms implements CodeRule {

    static final String ID = "never-alarms";

    private final MetricTable metrics;

    NeverAlarms(MetricTable metrics) {
        this.metrics = metrics;
    }

    @Override
    public List<Violation> check(Subject subject) {
        return subject.idleThresholds(metrics).stream()
                .filter(Threshold::met)
                .map(threshold -> threshold.violation(ID))
                .toList();
    }
}
