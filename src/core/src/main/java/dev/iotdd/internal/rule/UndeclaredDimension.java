package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.List;

/** A dimension that the project, which declares its dimensions, does not declare. */
final class UndeclaredDimension implements CodeRule {

    static final String ID = "undeclared-dimension";

    @Override
    public List<Violation> check(Subject subject) {
        return subject.config()
                .dimensions()
                .map(declared -> Undeclared.among(ID, subject.dimensions(), declared))
                .orElse(List.of());
    }
}
