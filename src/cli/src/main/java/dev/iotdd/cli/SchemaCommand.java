package dev.iotdd.cli;

import dev.iotdd.spec.Spec;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code iotdd schema}. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema of an operation's documents, or the OpenAPI document of all.",
            "It is one file without outside references. In a schema, the root takes the input document, and the",
            "definitions hold request body, response and errors."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        footer = {
            "",
            "Example:",
            "  iotdd schema UpdateSecurityProfile > UpdateSecurityProfile.schema.json",
            "  iotdd schema --openapi > openapi.json"
        })
final class SchemaCommand implements Callable<Integer> {

    private final Console console;

    @picocli.CommandLine.Spec
    private CommandSpec command;

    @ArgGroup(multiplicity = "1")
    private Wanted wanted = new Wanted();

    @Option(names = "--draft-07", description = "In JSON Schema draft-07, which editors know best, instead of 2020-12.")
    private boolean draft07;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            console.out().print(text(Spec.bundled()));
            console.out().flush();
            return ExitCode.CLEAN;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private String text(Spec spec) {
        if (!wanted.openApi) {
            return draft07 ? spec.draft07Bundle(wanted.operation) : spec.bundle(wanted.operation);
        }
        if (draft07) {
            throw new IllegalArgumentException("OpenAPI 3.1 has no draft-07: give --draft-07 with an operation only.");
        }
        return spec.openApi();
    }

    /** One of both. */
    private static final class Wanted {

        @Parameters(paramLabel = "OPERATION", description = "Name of the operation.")
        private String operation = "";

        @Option(names = "--openapi", description = "The OpenAPI 3.1 document of all operations, as JSON.")
        private boolean openApi;
    }
}
