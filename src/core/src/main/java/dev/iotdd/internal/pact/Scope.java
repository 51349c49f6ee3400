package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The matching rules that count for a value and all that is inside.
 *
 * @param base where the value is in the body
 * @param rules the rules, whose paths begin there
 */
record Scope(Pointer base, List<MatchingRule> rules) {

    Scope {
        rules = List.copyOf(rules);
    }

    /** The rule that counts for a value. */
    Optional<MatchingRule> ruleFor(Pointer value) {
        return MatchingRule.forValue(rules, value.tail(base.length()));
    }

    /** The rule of a list or an object itself. */
    Optional<MatchingRule> ruleOf(Pointer holder) {
        Pointer here = holder.tail(base.length());
        return MatchingRule.forValue(
                rules.stream().filter(rule -> rule.path().leadsTo(here)).toList(), here);
    }

    /** Tells of the rules that are for nothing in the value. */
    Stream<Violation> unused(JsonNode value, String where) {
        return rules.stream().flatMap(rule -> {
            if (!rule.path().leadsSomewhere(value)) {
                return Stream.of(Unused.rule(rule, where));
            }
            return rules.stream()
                    .filter(other -> other.governs() && rule.path().isBelow(other.path()))
                    .map(other -> Unused.rule(
                            rule,
                            where + ", for the matcher of " + other.written() + " has rules of its own"
                                    + " for all that is inside"))
                    .limit(1);
        });
    }
}
