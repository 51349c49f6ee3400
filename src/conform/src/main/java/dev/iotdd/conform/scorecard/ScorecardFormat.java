package dev.iotdd.conform.scorecard;

import dev.iotdd.report.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a scorecard is written. */
public enum ScorecardFormat {
    /** For people who read logs: failed cases, and tables of totals. */
    TEXT("text", ScorecardText::of),
    /** All cases, as {@code scorecard.schema.json} of the specification describes it. */
    JSON("json", ScorecardJson::of),
    /** Results of tests, in the XML that JUnit's tasks, Surefire and CI servers share. */
    JUNIT("junit", ScorecardJunit::of),
    /** A page in one file. */
    HTML("html", ScorecardHtml::of);

    private final String word;
    // No function here has a state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Scorecard, String> writer;

    ScorecardFormat(String word, Function<Scorecard, String> writer) {
        this.word = word;
        this.writer = writer;
    }

    /** The word that users write. */
    public String word() {
        return word;
    }

    /** A scorecard in this format, with a line break at the end. */
    public String write(Scorecard scorecard) {
        return writer.apply(scorecard);
    }

    /**
     * Writes a scorecard into a file, which is there whole or not at all; folders on the way to it are made.
     *
     * @throws IOException if that fails; then what was there before is still there
     */
    public void write(Scorecard scorecard, Path file) throws IOException {
        AtomicFile.write(file, write(scorecard));
    }

    /**
     * The format of a word.
     *
     * @throws IllegalArgumentException if there is none; the message lists the words there are
     */
    public static ScorecardFormat ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + word + "' is no format of scorecards; known: " + words() + "."));
    }

    private static String words() {
        return Arrays.stream(values()).map(ScorecardFormat::word).collect(Collectors.joining(", "));
    }

    /**
     * A file that a scorecard is to be written to.
     *
     * @param format how
     * @param path where
     */
    public record File(ScorecardFormat format, Path path) {

        /**
         * The file that {@code FORMAT=PATH} speaks of.
         *
         * @throws IllegalArgumentException if it does not, or there is no such format; the message says what is allowed
         */
        public static File parse(String text) {
            int sign = text.indexOf('=');
            if (sign < 1 || sign == text.length() - 1) {
                throw new IllegalArgumentException(
                        "'" + text + "' is no report; write FORMAT=FILE, with one of the formats " + words() + ".");
            }
            return new File(ofWord(text.substring(0, sign)), Path.of(text.substring(sign + 1)));
        }

        /**
         * Writes a scorecard to it.
         *
         * @throws IOException if that fails
         */
        public void write(Scorecard scorecard) throws IOException {
            format.write(scorecard, path);
        }
    }
}
