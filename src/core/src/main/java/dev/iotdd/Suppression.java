package dev.iotdd;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Findings that a project accepts, and why. Behaviors are named, not numbered, so that a list may be reordered.
 *
 * @param rule id of the rule
 * @param reason why its findings are accepted
 * @param until last day on which they are; empty for as long as it stands there
 * @param files glob of the files, relative to the configuration's folder; empty for all
 * @param profile name of the security profile; empty for all
 * @param behavior name of the behavior; empty for all
 * @param location where it stands
 */
public record Suppression(
        String rule,
        String reason,
        Optional<LocalDate> until,
        Optional<String> files,
        Optional<String> profile,
        Optional<String> behavior,
        Location location) {

    public Suppression {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(behavior, "behavior");
        Objects.requireNonNull(location, "location");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A suppression of " + rule + " needs a reason");
        }
    }

    /** Whether it no longer holds. */
    public boolean isExpired(LocalDate today) {
        return until.map(today::isAfter).orElse(false);
    }

    /** Whether it is about a finding, wherever its file is. */
    boolean isAbout(Finding finding) {
        return finding.rule().equals(rule)
                && isWanted(profile, finding.profile())
                && isWanted(behavior, finding.behavior());
    }

    private static boolean isWanted(Optional<String> wanted, Optional<String> actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }
}
