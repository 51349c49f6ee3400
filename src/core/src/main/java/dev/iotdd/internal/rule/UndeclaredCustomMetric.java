package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.List;

/** A custom metric that the project, which declares its custom metrics, does not declare. */
final class UndeclaredCustomMetric implements CodeRule {

    static final String ID = "undeclared-custom-metric";

    @Override
    public List<Violation> check(Subject subject) {
        return subject.config()
                .customMetrics()
                .map(declared -> Undeclared.among(ID, subject.customMetrics(), declared.keySet()))
                .orElse(List.of());
    }
}
