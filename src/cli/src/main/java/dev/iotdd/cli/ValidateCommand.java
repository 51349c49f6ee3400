package dev.iotdd.cli;

import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import dev.iotdd.cli.ReportingOptions.Reporting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "  iotdd validate --report sarif=iotdd.sarif --report junit=iotdd.xml profiles/",
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

    @Mixin
    private ReportingOptions options = new ReportingOptions();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Reporting reporting = options.on(console);
        Iotdd iotdd = as(operation, reporting.iotdd());
        PathArguments arguments = PathArguments.resolve(paths, console.in());
        Report report = validate(iotdd, arguments.payloads());
        arguments.problems().forEach(problem -> console.err().println("error: " + problem));
        int code = reporting.finish(report);
        return arguments.problems().isEmpty() ? code : ExitCode.UNREADABLE;
    }

    private Iotdd as(@Nullable String named, Iotdd iotdd) {
        return named == null ? iotdd : Usage.of(spec, named, iotdd::as);
    }

    private Report validate(Iotdd iotdd, List<Payload> payloads) {
        try (Progress progress = Progress.of(console, payloads.size())) {
            return iotdd.validatePayloads(payloads, progress::done);
        }
    }
}
