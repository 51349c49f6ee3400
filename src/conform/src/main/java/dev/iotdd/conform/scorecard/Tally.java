package dev.iotdd.conform.scorecard;

import dev.iotdd.conform.scorecard.CaseResult.Outcome;
import java.util.Collection;
import java.util.Locale;

/**
 * How many cases became what.
 *
 * @param passed cases that passed
 * @param failed cases that failed
 * @param leftOut cases that were not tried
 */
public record Tally(long passed, long failed, long leftOut) {

    private static final double ALL = 100;
    private static final double STEPS = 10;

    static Tally of(Collection<CaseResult> results) {
        return new Tally(
                count(results, Outcome.PASSED), count(results, Outcome.FAILED), count(results, Outcome.LEFT_OUT));
    }

    private static long count(Collection<CaseResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** Number of cases that were tried. */
    public long tried() {
        return passed + failed;
    }

    /** How many of those that were tried passed, in percent, rounded down: 100 only if all did; 0 if none was tried. */
    public double percent() {
        return tried() == 0 ? 0 : Math.floor(ALL * STEPS * passed / tried()) / STEPS;
    }

    /** The same in words. */
    public String percentText() {
        return tried() == 0 ? "–" : String.format(Locale.ROOT, percent() == ALL ? "%.0f %%" : "%.1f %%", percent());
    }
}
