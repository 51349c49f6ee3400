package dev.iotdd.cli;

import dev.iotdd.Iotdd;
import dev.iotdd.Level;
import dev.iotdd.Report;
import dev.iotdd.internal.FileProblem;
import dev.iotdd.report.ReportFile;
import dev.iotdd.report.Reporter;
import dev.iotdd.report.Reporters;
import dev.iotdd.report.TextReporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what of a report is written, how and where to. */
final class OutputOptions {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (default), json, sarif, junit, github, gitlab, checkstyle, markdown or html.")
    private String format = "text";

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report to a file.")
    private @Nullable Path output;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            description = "Write a further report, for example sarif=target/iotdd.sarif. May be given several times.")
    private List<String> reports = new ArrayList<>();

    @Option(
            names = "--min-level",
            paramLabel = "LEVEL",
            description = "Report findings of error, warning or info (default) and graver.")
    private String minLevel = "info";

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "On standard output: auto (default), always or never. Files have none.")
    private String color = "auto";

    @Option(names = "--quiet", description = "Write nothing if there is nothing to report.")
    private boolean quiet;

    /** The options, understood. */
    Outputs on(Console console) {
        List<ReportFile> files = new ArrayList<>(reports.stream()
                .map(text -> Usage.of(spec, text, ReportFile::parse))
                .toList());
        Reporter reporter = Usage.of(spec, format, Reporters::named);
        if (output != null) {
            files.add(new ReportFile(format, output));
        }
        boolean colored = isColored(console) && reporter instanceof TextReporter;
        return new Outputs(
                Usage.of(spec, minLevel, Level::ofWord), colored ? TextReporter.colored() : reporter, files, console);
    }

    private boolean isColored(Console console) {
        return switch (color) {
            case "auto" -> console.wantsColor();
            case "always" -> true;
            case "never" -> false;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "'" + color + "' is no choice for --color; known: auto, always, never.");
        };
    }

    /** What the options ask for; made before anything is validated, so that mistakes in them cost no time. */
    final class Outputs {

        private final Level floor;
        private final Reporter reporter;
        private final List<ReportFile> files;
        private final Console console;

        private Outputs(Level floor, Reporter reporter, List<ReportFile> files, Console console) {
            this.floor = floor;
            this.reporter = reporter;
            this.files = files;
            this.console = console;
        }

        /** A validator whose reports have what the formats need. */
        Iotdd prepare(Iotdd iotdd) {
            boolean explaining = reporter.wantsExplanations()
                    || files.stream()
                            .anyMatch(file -> Reporters.named(file.format()).wantsExplanations());
            return explaining ? iotdd.explaining() : iotdd;
        }

        /**
         * Writes the report of a run that fails on findings from a level on, if it may.
         *
         * @throws IOException if it cannot be written
         */
        void write(Report report, Optional<Level> failing) throws IOException {
            Report shown = report.atLeast(floor);
            for (ReportFile file : files) {
                write(file, shown, failing);
            }
            boolean silent = quiet && shown.findings().isEmpty() && !shown.hasUnreadable();
            if (output == null && !silent) {
                reporter.failingFrom(failing).write(shown, console.out());
                if (reporter instanceof TextReporter text) {
                    text.repairs(shown, "iotdd fix", "--unsafe").ifPresent(console.out()::println);
                }
                console.out().flush();
            }
        }

        private void write(ReportFile file, Report report, Optional<Level> failing) {
            try {
                file.write(report, failing);
            } catch (IOException e) {
                throw new ParameterException(
                        spec.commandLine(),
                        "The report cannot be written to " + file.path() + " (" + FileProblem.words(e) + ").",
                        e);
            }
        }
    }
}
