package dev.iotdd.cli;

import dev.iotdd.Config;
import dev.iotdd.Configs;
import dev.iotdd.Evidence;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say which configuration holds. */
final class ConfigOptions {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Levels, suppressions, declared custom metrics and dimensions; default for each file:"
                    + " iotdd.yaml or iotdd.json in its folder or the nearest one above it, up to the root of the"
                    + " repository.")
    private @Nullable Path config;

    @Option(names = "--no-config", description = "Look for no configuration.")
    private boolean none;

    @Option(
            names = "--min-evidence",
            paramLabel = "D|I|U",
            description = "Report rules that are documented (D), also inferred ones (I), or all (U, default). What is"
                    + " left out does not count for the exit code either.")
    private @Nullable String minEvidence;

    /** The configurations that hold. */
    Configs configs() {
        if (minEvidence == null) {
            return unchanged();
        }
        Evidence floor = Usage.of(spec, minEvidence, Evidence::ofLetter);
        return unchanged().changed(found -> found.withMinEvidence(floor));
    }

    private Configs unchanged() {
        if (config != null && none) {
            throw new ParameterException(spec.commandLine(), "--config and --no-config exclude each other.");
        }
        if (config != null) {
            return Configs.of(Config.load(config));
        }
        // Standard input has no folder but the one that the user is in.
        return none
                ? Configs.of(Config.defaults())
                : Configs.discovered().otherwise(Configs.discovered().forFolder(Path.of("")));
    }
}
