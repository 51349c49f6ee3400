package dev.iotdd;

import dev.iotdd.spec.RuleInfo.Fix;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One fault of one document.
 *
 * @param rule id of the rule, as in the catalogue ({@code iotdd rules})
 * @param level how much it matters, after configuration
 * @param evidence how well the rule is known
 * @param location where it is
 * @param operation what the document was read as, for example {@code UpdateSecurityProfile}, or
 *     {@code DescribeSecurityProfileResponse} for a response; empty where it was not recognised
 * @param profile the name of the security profile that the document is about, where it says one
 * @param behavior the name of the behavior that it concerns, where there is one
 * @param interaction the interaction of a pact that it lies in, with the provider states that it starts from; empty
 *     elsewhere
 * @param message what is wrong, with the value quoted, and what is allowed
 * @param cure what to do about it, where that can be said
 * @param fix whether {@link Iotdd#fix} may repair it; it does not where that would make something else worse
 */
public record Finding(
        String rule,
        Level level,
        Evidence evidence,
        Location location,
        Optional<String> operation,
        Optional<String> profile,
        Optional<String> behavior,
        Optional<String> interaction,
        String message,
        Optional<String> cure,
        Fix fix) {

    /** By place in the document, then by rule. The order of files is the report's own. */
    static final Comparator<Finding> BY_PLACE = Comparator.comparingInt(
                    (Finding finding) -> finding.location().line())
            .thenComparingInt(finding -> finding.location().column())
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.location().pointer())
            .thenComparing(Finding::message);

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(behavior, "behavior");
        Objects.requireNonNull(interaction, "interaction");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(cure, "cure");
        Objects.requireNonNull(fix, "fix");
    }

    /** This finding at another place, for those who name files in another way. */
    public Finding at(Location other) {
        return new Finding(rule, level, evidence, other, operation, profile, behavior, interaction, message, cure, fix);
    }

    /** This finding in an interaction of a pact. */
    public Finding in(String pactInteraction) {
        return new Finding(
                rule,
                level,
                evidence,
                location,
                operation,
                profile,
                behavior,
                Optional.of(pactInteraction),
                message,
                cure,
                fix);
    }

    /** Message and cure as one text. */
    public String text() {
        return cure.map(remedy -> message + " " + remedy).orElse(message);
    }

    @Override
    public String toString() {
        return location + ": " + level.word() + ": " + text() + " [" + rule + "]";
    }
}
