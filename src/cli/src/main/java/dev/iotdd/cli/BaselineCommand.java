package dev.iotdd.cli;

import dev.iotdd.Baseline;
import dev.iotdd.Config;
import dev.iotdd.Iotdd;
import dev.iotdd.Report;
import dev.iotdd.internal.FileProblem;
import dev.iotdd.report.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iotdd baseline}. */
@Command(
        name = "baseline",
        description = "Records the findings that there are, so that only new ones count.",
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Then: iotdd lint --baseline iotdd-baseline.json, or `baseline:` in iotdd.yaml.",
            "Lines may move and lists be reordered. What is suppressed is not recorded.",
            "",
            "Exit codes: 0 recorded, 2 usage, 3 a file that cannot be read or a path that",
            "matches none, 4 a fault of iotdd's own.",
            "",
            "Examples:",
            "  iotdd baseline",
            "  iotdd baseline -o known.json profiles/"
        })
final class BaselineCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files, directories and globs, as iotdd validate takes them; without any, all that iotdd lint"
                    + " finds in the current directory.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; default iotdd-baseline.json.")
    private Path output = Path.of("iotdd-baseline.json");

    @Mixin
    private ConfigOptions configuration = new ConfigOptions();

    BaselineCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Iotdd iotdd = Iotdd.create().withConfigs(configuration.configs().changed(Config::withoutBaseline));
        PathArguments arguments = PathArguments.resolve(paths, console.in());
        Report report = paths.isEmpty()
                ? iotdd.lint(List.of(Path.of("")), done -> {})
                : iotdd.validatePayloads(arguments.payloads(), done -> {});
        report.files().forEach(file -> file.problem().ifPresent(this::error));
        arguments.problems().forEach(this::error);
        if (report.hasUnreadable() || !arguments.problems().isEmpty()) {
            console.err().println("Nothing was recorded.");
            return ExitCode.UNREADABLE;
        }
        Baseline baseline = Baseline.of(report, output.toAbsolutePath().resolveSibling(""), Path.of(""));
        write(baseline);
        console.out()
                .println(output + ": " + count(baseline.size(), "finding") + " in "
                        + count(report.files().size(), "file") + ".");
        return ExitCode.CLEAN;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void error(String problem) {
        console.err().println("error: " + problem);
    }

    private void write(Baseline baseline) {
        try {
            AtomicFile.write(output, baseline.toText());
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The baseline cannot be written to " + output + " (" + FileProblem.words(e) + ").",
                    e);
        }
    }
}
