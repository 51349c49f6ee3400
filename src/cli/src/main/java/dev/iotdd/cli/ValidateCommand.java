package dev.iotdd.cli;

import dev.iotdd.Iotdd;
import dev.iotdd.Level;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import dev.iotdd.report.Reporter;
import dev.iotdd.report.Reporters;
import dev.iotdd.report.TextReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iotdd validate}. */
@Command(
        name = "validate",
        description = "Validates payloads: requests and responses, as JSON or YAML.",
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 clean, 1 an error (or what --fail-on says), 2 usage, 3 a file",
            "that cannot be read or a path that matches none, 4 a fault of iotdd's own.",
            "",
            "Examples:",
            "  iotdd validate profiles/",
            "  iotdd validate --format json --min-evidence D 'profiles/**/*.yaml'",
            "  aws iot describe-security-profile --security-profile-name f | iotdd validate -"
        })
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "A file, a directory (all *.json, *.yaml, *.yml, *.har, *.jsonl and *.json.gz below it), a glob in quotes, or - for"
                            + " standard input, which reports call -. Hidden directories, target and node_modules are left out.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            description = "What the payloads are, instead of recognising each: an operation for its input, with the"
                    + " suffix Request or Response for a body, for example UpdateSecurityProfile or"
                    + " DescribeSecurityProfileResponse.")
    private @Nullable String operation;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or html.")
    private String format = "text";

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report to a file.")
    private @Nullable Path output;

    @Option(
            names = "--min-level",
            paramLabel = "LEVEL",
            description = "Report findings of error, warning or info (default) and graver.")
    private String minLevel = "info";

    @Option(names = "--fail-on", paramLabel = "LEVEL", description = "Exit with 1 from this level on; default error.")
    private String failOn = "error";

    @Mixin
    private ConfigOptions configuration = new ConfigOptions();

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    private String color = "auto";

    @Option(names = "--quiet", description = "Write nothing if there is nothing to report.")
    private boolean quiet;

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Iotdd iotdd = iotdd();
        Reporter reporter = reporter();
        Level floor = Usage.of(spec, minLevel, Level::ofWord);
        Level failing = Usage.of(spec, failOn, Level::ofWord);
        PathArguments arguments = PathArguments.resolve(paths, console.in());
        Report report = validate(reporter.wantsExplanations() ? iotdd.explaining() : iotdd, arguments.payloads());
        arguments.problems().forEach(problem -> console.err().println("error: " + problem));
        write(reporter, report.atLeast(floor));
        if (!arguments.problems().isEmpty() || report.hasUnreadable()) {
            return ExitCode.UNREADABLE;
        }
        return report.has(failing) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private Iotdd iotdd() {
        Iotdd iotdd = Iotdd.create().withConfigs(configuration.configs());
        return operation == null ? iotdd : Usage.of(spec, operation, iotdd::as);
    }

    private Reporter reporter() {
        boolean colored = switch (color) {
            case "auto" -> console.wantsColor() && output == null;
            case "always" -> true;
            case "never" -> false;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "'" + color + "' is no choice for --color; known: auto, always, never.");
        };
        Reporter reporter = Usage.of(spec, format, Reporters::named);
        return colored && reporter instanceof TextReporter ? TextReporter.colored() : reporter;
    }

    private Report validate(Iotdd iotdd, List<Payload> payloads) {
        try (Progress progress = Progress.of(console, payloads.size())) {
            return iotdd.validatePayloads(payloads, progress::done);
        }
    }

    private void write(Reporter reporter, Report report) throws IOException {
        if (quiet && report.findings().isEmpty() && !report.hasUnreadable()) {
            return;
        }
        Optional<Path> file = Optional.ofNullable(output);
        if (file.isPresent()) {
            writeFile(file.get(), reporter.toText(report));
        } else {
            reporter.write(report, console.out());
            console.out().flush();
        }
    }

    private void writeFile(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "The report cannot be written to " + file + " (" + e.getMessage() + ").", e);
        }
    }
}
