package dev.iotdd.conform.kit;

import dev.iotdd.Evidence;
import dev.iotdd.conform.scorecard.Group;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which cases to try, in the words of the command line and of a build.
 *
 * @param operations only cases of these operations; none for all
 * @param groups only cases of these groups; none for all
 * @param only only cases whose id or title contains this text
 * @param perRule only so many for each rule, operation and group; 0 for all
 * @param minEvidence only cases that are known so well, as a letter
 */
public record CaseChoice(
        List<String> operations, List<String> groups, Optional<String> only, int perRule, String minEvidence) {

    public CaseChoice {
        operations = List.copyOf(operations);
        groups = List.copyOf(groups);
        Objects.requireNonNull(only, "only");
        Objects.requireNonNull(minEvidence, "minEvidence");
    }

    /**
     * The kit with just these cases.
     *
     * @throws IllegalArgumentException if there is no such operation, group or evidence; the message says what there is
     */
    public ConformanceKit kit() {
        ConformanceKit kit = ConformanceKit.of(Spec.bundled())
                .withMinEvidence(Evidence.ofLetter(minEvidence))
                .withAtMost(perRule)
                .withOperations(operations)
                .withGroups(groups.stream().map(Group::ofWord).toList());
        return only.map(kit::withOnly).orElse(kit);
    }
}
