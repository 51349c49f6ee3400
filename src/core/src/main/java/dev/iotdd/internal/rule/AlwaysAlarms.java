package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.List;

/** Criteria that no datapoint meets, so that every one raises an alarm. */
final class AlwaysAlarms implements CodeRule {

    static final String ID = "always-alarms";

    private final MetricTable metrics;

    AlwaysAlarms(MetricTable metrics) {
        this.metrics = metrics;
    }

    @Override
    public List<Violation> check(Subject subject) {
        return subject.idleThresholds(metrics).stream()
                .filter(threshold -> !threshold.met())
                .map(threshold -> threshold.violation(ID))
                .toList();
    }
}
