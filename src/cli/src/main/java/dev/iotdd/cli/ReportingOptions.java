package dev.iotdd.cli;

import dev.iotdd.Config;
import dev.iotdd.Iotdd;
import dev.iotdd.Level;
import dev.iotdd.Report;
import dev.iotdd.cli.OutputOptions.Outputs;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;

/** The options of each command that reports findings. */
final class ReportingOptions {

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private VerdictOptions verdict = new VerdictOptions();

    @Mixin
    private ConfigOptions configuration = new ConfigOptions();

    /** The options, understood; before anything is validated, so that mistakes in them cost no time. */
    Reporting on(Console console) {
        return on(console, config -> config);
    }

    /** The same, with configurations that a command's own options change. */
    Reporting on(Console console, UnaryOperator<Config> further) {
        Outputs outputs = output.on(console);
        Optional<Level> failing = verdict.level();
        Iotdd iotdd = outputs.prepare(
                Iotdd.create().withConfigs(verdict.over(configuration.configs()).changed(further)));
        return new Reporting(iotdd, outputs, failing);
    }

    /**
     * What the options ask for.
     *
     * @param iotdd the validator
     * @param outputs where its report goes
     * @param failing the level from which on a run fails, if it may
     */
    record Reporting(Iotdd iotdd, Outputs outputs, Optional<Level> failing) {

        /**
         * Writes the report, and says what the run ends with.
         *
         * @throws IOException if it cannot be written
         */
        int finish(Report report) throws IOException {
            outputs.write(report, failing);
            return VerdictOptions.exit(report, failing);
        }
    }
}
