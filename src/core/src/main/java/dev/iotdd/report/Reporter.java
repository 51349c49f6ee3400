package dev.iotdd.report;

import dev.iotdd.Level;
import dev.iotdd.Report;
import java.io.IOException;
import java.util.Optional;

/** Writes reports in one format. Reporters have no state and are safe for many threads. */
public interface Reporter {

    /**
     * Writes a report.
     *
     * @throws IOException if {@code out} does
     */
    void write(Report report, Appendable out) throws IOException;

    /** Whether it shows what profiles do, so that reports for it are to be made by {@link dev.iotdd.Iotdd#explaining()}. */
    default boolean wantsExplanations() {
        return false;
    }

    /**
     * This reporter where a run fails on findings from {@code floor} on, instead of on errors only; on none, if it is
     * empty. A format that knows success and failure then agrees with the run; for the others it changes nothing.
     */
    default Reporter failingFrom(Optional<Level> floor) {
        return this;
    }

    /** The report as a text. */
    default String toText(Report report) {
        StringBuilder text = new StringBuilder();
        try {
            write(report, text);
        } catch (IOException e) {
            throw new AssertionError("A StringBuilder does not fail", e);
        }
        return text.toString();
    }
}
