package dev.iotdd.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code iotdd pacts}: only says what it can do. */
@Command(
        name = "pacts",
        description = "Checks, generates and verifies pacts with AWS IoT as the provider.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        footer = {
            "",
            "Exit codes: those of the command; 2 usage.",
            "",
            "Examples:",
            "  iotdd pacts generate --out target/pacts",
            "  iotdd pacts check target/pacts",
            "  iotdd pacts verify target/pacts"
        })
final class PactsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    static CommandLine line(Console console) {
        return new CommandLine(new PactsCommand())
                .addSubcommand(new PactsCheckCommand(console))
                .addSubcommand(new PactsGenerateCommand(console))
                .addSubcommand(new PactsVerifyCommand(console));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
