package dev.iotdd.conform.scorecard;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a case.
 *
 * @param info what it proves
 * @param outcome what became of it
 * @param problems what was otherwise, if it failed
 * @param reason why it was left out, if it was
 * @param duration how long it took to try it
 */
public record CaseResult(
        CaseInfo info, Outcome outcome, List<Problem> problems, Optional<String> reason, Duration duration) {

    /** What may become of a case. */
    public enum Outcome {
        /** The implementation is as it should be. */
        PASSED,
        /** It is otherwise. */
        FAILED,
        /** It was not tried. */
        LEFT_OUT
    }

    public CaseResult {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(outcome, "outcome");
        problems = List.copyOf(problems);
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(duration, "duration");
        if (problems.isEmpty() == (outcome == Outcome.FAILED)) {
            throw new IllegalArgumentException("A case fails if there are problems, and only then: " + info.id());
        }
    }

    /** A case that was tried; it failed if there are problems. */
    public static CaseResult of(CaseInfo info, List<Problem> problems) {
        Outcome outcome = problems.isEmpty() ? Outcome.PASSED : Outcome.FAILED;
        return new CaseResult(info, outcome, problems, Optional.empty(), Duration.ZERO);
    }

    /** A case that was not tried. */
    public static CaseResult leftOut(CaseInfo info, String reason) {
        return new CaseResult(info, Outcome.LEFT_OUT, List.of(), Optional.of(reason), Duration.ZERO);
    }

    /** The same after so much time. */
    public CaseResult after(Duration time) {
        return new CaseResult(info, outcome, problems, reason, time);
    }

    /** Whether it did not fail. */
    public boolean isClean() {
        return outcome != Outcome.FAILED;
    }

    /** All that a person needs to see what was otherwise: what was sent, expected and answered, and the sources. */
    public String text() {
        return ScorecardText.of(this);
    }
}
