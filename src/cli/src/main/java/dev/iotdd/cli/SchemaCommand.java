package dev.iotdd.cli;

import dev.iotdd.spec.Spec;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code iotdd schema}. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema of an operation's documents.",
            "It is one file without outside references: the root takes the input document, the definitions hold",
            "request body, response and errors."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        footer = {"", "Example:", "  iotdd schema UpdateSecurityProfile > UpdateSecurityProfile.schema.json"})
final class SchemaCommand implements Callable<Integer> {

    private final Console console;

    @picocli.CommandLine.Spec
    private CommandSpec command;

    @Parameters(paramLabel = "OPERATION", description = "Name of the operation.")
    private String operation = "";

    @Option(names = "--draft-07", description = "In JSON Schema draft-07, which editors know best, instead of 2020-12.")
    private boolean draft07;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            Spec spec = Spec.bundled();
            console.out().print(draft07 ? spec.draft07Bundle(operation) : spec.bundle(operation));
            console.out().flush();
            return ExitCode.CLEAN;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
