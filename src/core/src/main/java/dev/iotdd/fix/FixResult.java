package dev.iotdd.fix;

import dev.iotdd.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a document by repairing it.
 *
 * @param file the name that the payload was given
 * @param before its text
 * @param after its text afterwards, which differs from it just where something was repaired
 * @param fixed the findings that were repaired
 * @param left the repairable findings that are left, since each way to repair them would make others
 * @param problem why it could not be read; empty if it could
 */
public record FixResult(
        String file, String before, String after, List<Finding> fixed, List<Finding> left, Optional<String> problem) {

    public FixResult {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        fixed = List.copyOf(fixed);
        left = List.copyOf(left);
        Objects.requireNonNull(problem, "problem");
    }

    /** A document that could not be read, and so not be repaired. */
    public static FixResult unreadable(String file, String problem) {
        return new FixResult(file, "", "", List.of(), List.of(), Optional.of(problem));
    }

    /** Whether anything was repaired. */
    public boolean isChanged() {
        return !before.equals(after);
    }

    /** The changes as a unified diff, for {@code patch} and for people; empty if there are none. */
    public String diff() {
        return isChanged() ? UnifiedDiff.of(file, before, after) : "";
    }
}
