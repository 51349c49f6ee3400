package dev.iotdd.internal.rule;

import dev.iotdd.internal.Network;
import dev.iotdd.internal.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry of {@code cidrs} that has the right characters and is no network all the same. */
final class CidrInvalid implements CodeRule {

    static final String ID = "cidr-invalid";

    @Override
    public List<Violation> check(Subject subject) {
        return subject.networkLists().stream()
                .flatMap(list -> list.texts().stream())
                .flatMap(entry -> problem(entry.text()).stream()
                        .flatMap(problem -> Stream.of(entry.violation(ID, Map.of("problem", problem)))))
                .toList();
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
