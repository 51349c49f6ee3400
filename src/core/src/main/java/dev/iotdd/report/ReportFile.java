package dev.iotdd.report;

import dev.iotdd.Level;
import dev.iotdd.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that a report is to be written to. It is there whole or not at all, whatever happens meanwhile; folders on the
 * way to it are made.
 *
 * @param format name of a format, one of {@link Reporters#names()}
 * @param path where it is to lie
 */
public record ReportFile(String format, Path path) {

    public ReportFile {
        Reporters.named(format);
        Objects.requireNonNull(path, "path");
    }

    /**
     * The file that {@code FORMAT=PATH} speaks of.
     *
     * @throws IllegalArgumentException if it does not, or there is no such format; the message says what is allowed
     */
    public static ReportFile parse(String text) {
        int sign = text.indexOf('=');
        if (sign < 1 || sign == text.length() - 1) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no report; write FORMAT=FILE, with one of the formats "
                            + String.join(", ", Reporters.names()) + ".");
        }
        return new ReportFile(text.substring(0, sign), Path.of(text.substring(sign + 1)));
    }

    /**
     * Writes a report to it.
     *
     * @throws IOException if that fails; then what was there before is still there
     */
    public void write(Report report) throws IOException {
        write(report, Optional.of(Level.ERROR));
    }

    /**
     * Writes the report of a run that fails on findings from {@code failing} on; on none, if it is empty.
     *
     * @throws IOException if that fails; then what was there before is still there
     */
    public void write(Report report, Optional<Level> failing) throws IOException {
        AtomicFile.write(path, Reporters.named(format).failingFrom(failing).toText(report));
    }
}
