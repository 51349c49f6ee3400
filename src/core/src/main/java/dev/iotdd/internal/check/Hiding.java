package dev.iotdd.internal.check;

import dev.iotdd.internal.Violation;
import dev.iotdd.spec.Spec;
import java.util.List;

/** One fault, one finding: drops the violations that a more telling one of the same unit makes superfluous. */
final class Hiding {

    private final Spec spec;

    Hiding(Spec spec) {
        this.spec = spec;
    }

    List<Violation> visible(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violations.stream().noneMatch(other -> hides(other, violation)))
                .toList();
    }

    private boolean hides(Violation teller, Violation other) {
        return !teller.equals(other)
                && spec.rule(teller.rule()).hides().contains(other.rule())
                && other.at().isWithin(teller.unit());
    }
}
