package dev.iotdd.cli;

import dev.iotdd.Report;
import dev.iotdd.cli.ReportingOptions.Reporting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code iotdd lint}. */
@Command(
        name = "lint",
        description = "Validates all that a project holds: picks profiles and the like out by content.",
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "What is no document of the API is skipped and counted; iotdd validate takes",
            "each file for one. Suppressions that nothing needs are reported here, where",
            "all files are known.",
            "",
            "Exit codes: 0 clean, 1 an error (or what --fail-on says), 2 usage, 3 a file",
            "that cannot be read, 4 a fault of iotdd's own.",
            "",
            "Examples:",
            "  iotdd lint",
            "  iotdd lint --format github --report sarif=iotdd.sarif infra cdk.out"
        })
final class LintCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Directories, or files; default the current directory. Hidden directories, target and"
                    + " node_modules are left out unless named, what the configuration excludes even if it is named.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private ReportingOptions options = new ReportingOptions();

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Reporting reporting = options.on(console);
        List<Path> roots = paths.isEmpty() ? List.of(Path.of("")) : paths;
        List<Path> missing = roots.stream().filter(path -> !Files.exists(path)).toList();
        missing.forEach(path -> console.err().println("error: " + path + ": there is no such file or directory."));
        Report report = reporting
                .iotdd()
                .lint(roots.stream().filter(path -> !missing.contains(path)).toList(), done -> {});
        int code = reporting.finish(report);
        return missing.isEmpty() ? code : ExitCode.UNREADABLE;
    }
}
