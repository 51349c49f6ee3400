package dev.iotdd.conform.scorecard;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How an implementation did.
 *
 * @param endpoint where it is, or what it is
 * @param results one for each case, in the order of the cases
 */
public record Scorecard(String endpoint, List<CaseResult> results) {

    public Scorecard {
        Objects.requireNonNull(endpoint, "endpoint");
        results = List.copyOf(results);
    }

    /** All cases together. */
    public Tally total() {
        return Tally.of(results);
    }

    /** The cases of each group that has some. */
    public Map<Group, Tally> byGroup() {
        Map<Group, Tally> tallies = new EnumMap<>(Group.class);
        tallies.putAll(by(result -> result.info().group()));
        return tallies;
    }

    /** The cases of each operation that has some, in the order of the cases. */
    public Map<String, Tally> byOperation() {
        return by(result -> result.info().operation());
    }

    /** The cases of an operation by their groups. */
    public Map<Group, Tally> of(String operation) {
        return new Scorecard(
                        endpoint,
                        results.stream()
                                .filter(result -> result.info().operation().equals(operation))
                                .toList())
                .byGroup();
    }

    private <K> Map<K, Tally> by(Function<CaseResult, K> key) {
        Map<K, Tally> tallies = new LinkedHashMap<>();
        results.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, own) -> tallies.put(name, Tally.of(own)));
        return tallies;
    }

    /** The cases that failed. */
    public List<CaseResult> failures() {
        return results.stream().filter(result -> !result.isClean()).toList();
    }

    /** Whether something was tried and nothing failed. */
    public boolean isClean() {
        return total().passed() > 0 && total().failed() == 0;
    }
}
