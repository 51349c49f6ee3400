package dev.iotdd.cli;

import dev.iotdd.drift.Drift;
import dev.iotdd.drift.DriftReport;
import dev.iotdd.drift.InvalidModelException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code iotdd drift}. */
@Command(
        name = "drift",
        description = {
            "Lists how a published model of AWS IoT differs from the specification that iotdd checks by.",
            "Differences that are wanted are listed with their reasons and do no harm."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        footer = {
            "",
            "Exit codes: 0 every difference is explained, 1 some are not, 3 the file is no model.",
            "",
            "Example:",
            "  iotdd drift --model botocore/data/iot/2015-05-28/service-2.json"
        })
final class DriftCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FILE",
            description = "A service-2.json of botocore or a Smithy model as JSON; either may be compressed with gzip.")
    private Path model = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private String format = "text";

    DriftCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Function<DriftReport, String> writer = writer();
        try {
            DriftReport report = Drift.of(dev.iotdd.spec.Spec.bundled()).compare(model);
            console.out().print(writer.apply(report));
            console.out().flush();
            return report.isExplained() ? ExitCode.CLEAN : ExitCode.FINDINGS;
        } catch (InvalidModelException e) {
            console.err().println("error: " + e.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    private Function<DriftReport, String> writer() {
        return switch (format) {
            case "text" -> DriftReport::text;
            case "json" -> DriftReport::json;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "'" + format + "' is no report format; known: text, json.");
        };
    }
}
