package dev.iotdd.report;

import dev.iotdd.Report;
import java.io.IOException;

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
