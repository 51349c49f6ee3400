package dev.iotdd.cli;

import dev.iotdd.Configs;
import dev.iotdd.Level;
import dev.iotdd.Report;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what ends a run as one with findings. */
final class VerdictOptions {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--fail-on", paramLabel = "LEVEL", description = "Exit with 1 from this level on; default error.")
    private String failOn = "error";

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Known findings, as iotdd baseline writes them: only others count.")
    private @Nullable Path baseline;

    /** The level; asked for before anything is validated, so that a mistake costs no time. */
    Level level() {
        return Usage.of(spec, failOn, Level::ofWord);
    }

    /** Configurations with the baseline that was given. */
    Configs over(Configs configs) {
        if (baseline == null) {
            return configs;
        }
        Path known = baseline;
        return configs.changed(found -> found.withBaseline(known));
    }

    static int exit(Report report, Level failing) {
        if (report.hasUnreadable()) {
            return ExitCode.UNREADABLE;
        }
        return report.has(failing) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
