package dev.iotdd.conform.scorecard;

import dev.iotdd.Evidence;
import dev.iotdd.spec.Fact;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a case proves.
 *
 * @param id its name, the same in every run
 * @param group what it looks at
 * @param operation the operation that it is about
 * @param title what it tries
 * @param rule the rule that it is about, if it is about one
 * @param facts the facts that it rests on
 * @param evidence how well it is known that implementations have to be so
 */
public record CaseInfo(
        String id,
        Group group,
        String operation,
        String title,
        Optional<String> rule,
        List<Fact> facts,
        Evidence evidence) {

    public CaseInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(rule, "rule");
        facts = List.copyOf(facts);
        Objects.requireNonNull(evidence, "evidence");
    }

    @Override
    public String toString() {
        return id;
    }
}
