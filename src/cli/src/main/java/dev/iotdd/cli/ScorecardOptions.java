package dev.iotdd.cli;

import dev.iotdd.conform.scorecard.Scorecard;
import dev.iotdd.conform.scorecard.ScorecardFormat;
import dev.iotdd.internal.FileProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say how and where a scorecard is written. */
final class ScorecardOptions {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json, junit or html.")
    private String format = "text";

    @Option(names = "--output", paramLabel = "FILE", description = "Write the scorecard to a file.")
    private @Nullable Path output;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            description = "Write a further scorecard, for example html=target/score.html. May be given several times.")
    private List<String> reports = new ArrayList<>();

    @Option(names = "--quiet", description = "Write nothing if the contract is kept.")
    private boolean quiet;

    /** The options, understood; before anything is tried, so that mistakes in them cost no time. */
    Outputs on(Console console) {
        List<ScorecardFormat.File> files = new ArrayList<>(reports.stream()
                .map(text -> Usage.of(spec, text, ScorecardFormat.File::parse))
                .toList());
        ScorecardFormat shown = Usage.of(spec, format, ScorecardFormat::ofWord);
        if (output != null) {
            files.add(new ScorecardFormat.File(shown, output));
        }
        return new Outputs(shown, files, console);
    }

    /** What the options ask for. */
    final class Outputs {

        private final ScorecardFormat shown;
        private final List<ScorecardFormat.File> files;
        private final Console console;

        private Outputs(ScorecardFormat shown, List<ScorecardFormat.File> files, Console console) {
            this.shown = shown;
            this.files = files;
            this.console = console;
        }

        void write(Scorecard scorecard) {
            for (ScorecardFormat.File file : files) {
                write(file, scorecard);
            }
            if (output == null && !(quiet && scorecard.isClean())) {
                console.out().print(shown.write(scorecard));
                console.out().flush();
            }
        }

        private void write(ScorecardFormat.File file, Scorecard scorecard) {
            try {
                file.write(scorecard);
            } catch (IOException e) {
                throw new ParameterException(
                        spec.commandLine(),
                        "The scorecard cannot be written to " + file.path() + " (" + FileProblem.words(e) + ").",
                        e);
            }
        }
    }
}
