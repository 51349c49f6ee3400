package dev.iotdd.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code iotdd completion}. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in bash and zsh.",
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        footer = {"", "Example:", "  source <(iotdd completion)"})
final class CompletionCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(AutoComplete.bash("iotdd", spec.root().commandLine()));
        console.out().flush();
        return ExitCode.CLEAN;
    }
}
