package dev.iotdd.internal.rule;

import dev.iotdd.internal.Network;
import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry of {@code cidrs} that has the right characters and is no network all the same. */
final class CidrInvalid implements CodeRule {

    static final String ID = "cidr-invalid";

    @Override
    public List<Violation> check(Subject subject) {
        List<Violation> violations = new ArrayList<>();
        for (Placed entry : subject.networks()) {
            problem(entry.text())
                    .map(problem -> entry.violation(ID, Map.of("problem", problem)))
                    .ifPresent(violations::add);
        }
        return violations;
    }

    private static Optional<String> problem(String text) {
        try {
            Network.of(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
