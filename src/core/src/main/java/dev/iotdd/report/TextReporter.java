package dev.iotdd.report;

import dev.iotdd.FileResult;
import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.Location;
import dev.iotdd.Report;
import dev.iotdd.spec.RuleInfo.Fix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports for people: for each finding its place, sentence and rule, the line with a mark under the fault, and the cure;
 * at the end the counts, and what the documents were read as.
 */
public final class TextReporter implements Reporter {

    private static final String INDENT = "    ";

    /** So many kinds of documents are all named in the summary; of more of them, the most frequent. */
    private static final int MOST_KINDS = 5;

    private static final int SHOWN_KINDS = 3;

    /** The form that goes without saying. */
    private static final String PLAIN = "API";

    private final boolean colored;

    private TextReporter(boolean colored) {
        this.colored = colored;
    }

    /** Without colors: for files and pipes. */
    public static TextReporter plain() {
        return new TextReporter(false);
    }

    /** With the escape sequences of terminals for colors. */
    public static TextReporter colored() {
        return new TextReporter(true);
    }

    @Override
    public void write(Report report, Appendable out) throws IOException {
        for (FileResult file : report.files()) {
            if (file.problem().isPresent()) {
                out.append(paint(Ink.ERROR, "error: "))
                        .append(printable(file.problem().get()))
                        .append("\n\n");
            }
        }
        for (Finding finding : report.findings()) {
            out.append(text(finding)).append("\n\n");
        }
        out.append(summary(report)).append('\n');
    }

    /** One finding, of several lines, without a line break at the end. */
    public String text(Finding finding) {
        Location location = finding.location();
        List<String> lines = new ArrayList<>();
        lines.add(paint(Ink.PLACE, printable(location + ": "))
                + paint(Ink.of(finding.level()), finding.level().word() + ": ")
                + printable(finding.message())
                + paint(Ink.ASIDE, " [" + finding.rule() + "]"));
        if (location.excerpt().strip().length() > 1) {
            lines.add(INDENT + printable(location.excerpt()));
            lines.add(INDENT + blanks(location) + paint(Ink.of(finding.level()), mark(location)));
        }
        finding.cure().ifPresent(cure -> lines.add(INDENT + printable(cure)));
        String aside = aside(finding);
        if (!aside.isEmpty()) {
            lines.add(INDENT + paint(Ink.ASIDE, aside));
        }
        return String.join("\n", lines);
    }

    private static String aside(Finding finding) {
        List<String> parts = new ArrayList<>();
        finding.behavior()
                .filter(name -> !name.isBlank())
                .ifPresent(behavior -> parts.add("behavior " + printable(behavior)));
        finding.interaction().ifPresent(interaction -> parts.add("interaction " + printable(interaction)));
        switch (finding.evidence()) {
            case DOCUMENTED -> {}
            case INFERRED -> parts.add("inferred, not documented");
            case UNKNOWN -> parts.add("what the service does is not known");
        }
        return parts.isEmpty() ? "" : "(" + String.join("; ", parts) + ")";
    }

    /** As wide as what stands before the fault, so that the mark comes to stand under it; tabs stay tabs. */
    private static String blanks(Location location) {
        return location.excerpt()
                .substring(0, location.caret())
                .codePoints()
                .mapToObj(c -> c == '\t' ? "\t" : " ")
                .collect(Collectors.joining());
    }

    private static String mark(Location location) {
        int room = location.excerpt().length() - location.caret();
        int width = Math.max(1, Math.min(location.endColumn() - location.column(), room));
        return "^" + "~".repeat(width - 1);
    }

    /** A text whose control characters and reversals are blotted out, so that it deceives neither a terminal nor its reader. */
    public static String printable(String text) {
        return text.codePoints()
                .map(c -> c == '\t' || isHarmless(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHarmless(int c) {
        return !Character.isISOControl(c)
                && Character.getType(c) != Character.SURROGATE
                && switch (Character.getDirectionality(c)) {
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                            Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                            Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE -> false;
                    default -> true;
                };
    }

    /** The counts, and what the documents were read as, in one line. */
    public String summary(Report report) {
        return documents(report) + readAs(report) + ": "
                + count(report.count(Level.ERROR), "error") + ", "
                + count(report.count(Level.WARNING), "warning") + ", "
                + count(report.count(Level.INFO), "info")
                + empty(report)
                + aside(report) + ".";
    }

    /**
     * A line that names the command which repairs findings of a report; empty if there are none.
     *
     * @param command how the command is called here
     * @param unsafe its option to repair by guesses too
     */
    public Optional<String> repairs(Report report, String command, String unsafe) {
        long safe = repairable(report, Fix.SAFE);
        long guesses = repairable(report, Fix.UNSAFE);
        if (safe == 0 && guesses == 0) {
            return Optional.empty();
        }
        return Optional.of(
                guesses == 0
                        ? "`" + command + "` may repair " + safe + "."
                        : safe == 0
                                ? "`" + command + " " + unsafe + "` may repair " + guesses + "."
                                : "`" + command + "` may repair " + safe + ", and " + guesses + " more with `" + unsafe
                                        + "`.");
    }

    private static long repairable(Report report, Fix fix) {
        return report.findings().stream()
                .filter(finding -> finding.fix() == fix)
                .count();
    }

    /** What was not recognised or could not be read counts as a document; it was given as one. */
    private static String documents(Report report) {
        List<FileResult> payloads =
                report.files().stream().filter(file -> !file.isOfProject()).toList();
        long files = payloads.size();
        long documents = payloads.stream()
                .mapToLong(file ->
                        file.isEmpty() ? 0 : Math.max(1, file.documents().size()))
                .sum();
        return count(documents, "document") + (documents == files ? "" : " in " + count(files, "file"));
    }

    private static String readAs(Report report) {
        Map<String, Long> operations = report.files().stream()
                .flatMap(file -> file.documents().stream().map(document -> document.operation() + source(file)))
                .collect(Collectors.groupingBy(operation -> operation, TreeMap::new, Collectors.counting()));
        return operations.isEmpty() ? "" : " (" + kinds(operations) + ")";
    }

    /** Of many kinds only the most frequent, so that the line stays one. */
    private static String kinds(Map<String, Long> operations) {
        if (operations.size() <= MOST_KINDS) {
            return counts(operations.entrySet().stream());
        }
        List<Map.Entry<String, Long>> byCount = operations.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
        List<Map.Entry<String, Long>> others = byCount.subList(SHOWN_KINDS, byCount.size());
        long rest = others.stream().mapToLong(Map.Entry::getValue).sum();
        return counts(byCount.stream().limit(SHOWN_KINDS)) + " and " + rest + " of " + others.size() + " other kinds";
    }

    private static String counts(Stream<Map.Entry<String, Long>> operations) {
        return operations.map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
    }

    private static String source(FileResult file) {
        return file.form()
                .filter(form -> !form.equals(PLAIN))
                .map(form -> " from " + form)
                .orElse("");
    }

    private static String empty(Report report) {
        long count = report.files().stream()
                .filter(file -> file.isEmpty() && !file.isOfProject())
                .count();
        return count == 0 ? "" : "; nothing of the API in " + count(count, "file");
    }

    private static String aside(Report report) {
        return aside(report.count(FileResult.Status.UNREADABLE), "could not be read")
                + aside(report.suppressed().size(), "suppressed")
                + aside(report.skipped(), "other " + (report.skipped() == 1 ? "file" : "files") + " skipped");
    }

    private static String aside(long count, String what) {
        return count == 0 ? "" : "; " + count + " " + what;
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private String paint(Ink ink, String text) {
        return colored ? ink.escape + text + "\u001B[0m" : text;
    }

    private enum Ink {
        PLACE("\u001B[1m"),
        ERROR("\u001B[1;31m"),
        WARNING("\u001B[1;33m"),
        INFO("\u001B[1;36m"),
        ASIDE("\u001B[2m");

        private final String escape;

        Ink(String escape) {
            this.escape = escape;
        }

        static Ink of(Level level) {
            return switch (level) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case INFO -> INFO;
            };
        }
    }
}
