package dev.iotdd.cli;

import dev.iotdd.Configs;
import dev.iotdd.Level;
import dev.iotdd.Report;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what ends a run as one with findings. */
final class VerdictOptions {

    private static final String NEVER = "never";

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 1 from this level on: error (default), warning or info; or never.")
    private String failOn = "error";

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Known findings, as iotdd baseline writes them: only others count.")
    private @Nullable Path baseline;

    /** The level, if a run may fail; asked for before anything is validated, so that a mistake costs no time. */
    Optional<Level> level() {
        return failOn.equals(NEVER) ? Optional.empty() : Optional.of(Usage.of(spec, failOn, VerdictOptions::ofWord));
    }

    private static Level ofWord(String word) {
        try {
            return Level.ofWord(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " Or " + NEVER + ".", e);
        }
    }

    /** Configurations with the baseline that was given. */
    Configs over(Configs configs) {
        if (baseline == null) {
            return configs;
        }
        Path known = baseline;
        return configs.changed(found -> found.withBaseline(known));
    }

    static int exit(Report report, Optional<Level> failing) {
        if (report.hasUnreadable()) {
            return ExitCode.UNREADABLE;
        }
        return failing.filter(report::has).isPresent() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
