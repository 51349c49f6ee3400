package dev.iotdd.drift;

import java.util.Optional;

/**
 * A difference that is wanted, from {@code accepted-drift.json}. It holds for exactly these two sides: when either
 * changes, the difference is unexplained again.
 *
 * @param kind what the sides disagree about, as {@link Difference.Kind#word()}
 * @param place where
 * @param ours what the specification says
 * @param theirs what the model says
 * @param reason why it is wanted
 * @param only which models have it; empty if all have. Such a model has all entries with the same words, or it is none
 *     of those and no such entry holds
 */
public record Accepted(String kind, String place, String ours, String theirs, String reason, Optional<String> only) {

    boolean explains(Difference difference) {
        return kind.equals(difference.kind().word())
                && place.equals(difference.place())
                && ours.equals(difference.ours())
                && theirs.equals(difference.theirs());
    }

    /** The entry in one sentence. */
    public String sentence() {
        return place + ": " + kind + " (" + reason + ")";
    }
}
