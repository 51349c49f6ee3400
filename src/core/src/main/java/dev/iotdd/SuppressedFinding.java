package dev.iotdd;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding that fails nothing, since the project accepts it.
 *
 * @param finding the finding
 * @param suppression what accepts it; empty where it is the baseline that knows it
 */
public record SuppressedFinding(Finding finding, Optional<Suppression> suppression) {

    static final Comparator<SuppressedFinding> BY_PLACE =
            Comparator.comparing(SuppressedFinding::finding, Finding.BY_PLACE);

    private static final String KNOWN = "It is in the baseline.";

    public SuppressedFinding {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(suppression, "suppression");
    }

    static SuppressedFinding by(Suppression suppression, Finding finding) {
        return new SuppressedFinding(finding, Optional.of(suppression));
    }

    static SuppressedFinding byBaseline(Finding finding) {
        return new SuppressedFinding(finding, Optional.empty());
    }

    /** Whether the baseline knows it. */
    public boolean isInBaseline() {
        return suppression.isEmpty();
    }

    /** Why it is accepted. */
    public String reason() {
        return suppression.map(Suppression::reason).orElse(KNOWN);
    }
}
