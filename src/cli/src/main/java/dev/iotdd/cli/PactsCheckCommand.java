package dev.iotdd.cli;

import dev.iotdd.Config;
import dev.iotdd.Report;
import dev.iotdd.cli.ReportingOptions.Reporting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code iotdd pacts check}. */
@Command(
        name = "check",
        description = {
            "Checks pact files (version 1 to 4) against the contract, without running anything.",
            "Found are calls that the service would refuse, answers that it could never give, matching rules that are"
                    + " looser or stricter than the model, and provider states that iotdd cannot bring about."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 clean, 1 an error (or what --fail-on says), 2 usage, 3 a file",
            "that cannot be read or is no pact, 4 a fault of iotdd's own.",
            "",
            "Example:",
            "  iotdd pacts check target/pacts"
        })
final class PactsCheckCommand implements Callable<Integer> {

    private static final String FORM = "Pact";

    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "A file, a directory, a glob in quotes, or - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "What the pacts call the service; default AWS IoT, or what the configuration says.")
    private @Nullable String provider;

    @Mixin
    private ReportingOptions options = new ReportingOptions();

    PactsCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Reporting reporting = options.on(console, this::named);
        PathArguments arguments = PathArguments.resolve(paths, console.in());
        Report report = reporting.iotdd().validatePayloads(arguments.payloads(), done -> {});
        List<String> problems = new ArrayList<>(arguments.problems());
        report.notOfForm(FORM)
                .forEach(file -> problems.add(file.file()
                        + ": it is no pact file, which has the members consumer, provider and interactions."));
        problems.forEach(problem -> console.err().println("error: " + problem));
        int code = reporting.finish(report);
        return problems.isEmpty() ? code : ExitCode.UNREADABLE;
    }

    private Config named(Config config) {
        return provider == null ? config : config.withPactProvider(provider);
    }
}
