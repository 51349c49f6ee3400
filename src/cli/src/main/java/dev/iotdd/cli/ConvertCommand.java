package dev.iotdd.cli;

import dev.iotdd.convert.Conversion;
import dev.iotdd.convert.Converter;
import dev.iotdd.convert.NotConvertibleException;
import dev.iotdd.convert.Syntax;
import dev.iotdd.convert.Target;
import dev.iotdd.internal.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iotdd convert}. */
@Command(
        name = "convert",
        description = {
            "Converts profiles, custom metrics and dimensions between forms.",
            "Reads every form that validate reads, and writes requests, templates of CloudFormation, or resources of"
                    + " Terraform's provider awscc. What the other form has no words for is told as a warning: delete"
                    + " flags, expectedVersion, references that only a deployment resolves.",
            "A template that becomes a template, in the other syntax or without its other profiles, keeps its references"
                    + " and all else; so does a configuration of Terraform."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 all is there, 1 something is not (the warnings say what), 2 usage,",
            "3 a file that cannot be read or converted.",
            "",
            "Examples:",
            "  iotdd convert --to cfn --format yaml fleet.profile.json",
            "  iotdd convert --to api --document PumpProfile template.yaml",
            "  aws iot describe-security-profile --security-profile-name f | iotdd convert --to terraform -"
        })
final class ConvertCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.")
    private String file = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORM",
            description = "api (what --cli-input-json takes), cfn or terraform.")
    private String to = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "json (default) or yaml.")
    private String format = "json";

    @Option(
            names = "--document",
            paramLabel = "NAME",
            description = "Only this one of the file's documents: a logical id, or an address.")
    private @Nullable String document;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to a file.")
    private @Nullable Path output;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Target target = asUsage(() -> Target.ofWord(to));
        Syntax syntax = asUsage(() -> Syntax.ofWord(format));
        try {
            Conversion conversion =
                    Converter.create().convert(file, bytes(), target, syntax, Optional.ofNullable(document));
            write(conversion.text());
            conversion.losses().forEach(loss -> console.err().println("warning: " + loss));
            return conversion.losses().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
        } catch (NotConvertibleException e) {
            console.err().println("error: " + e.getMessage());
        } catch (IOException e) {
            console.err().println("error: " + FileProblem.reading(file, e));
        }
        return ExitCode.UNREADABLE;
    }

    private byte[] bytes() throws IOException {
        return file.equals(STANDARD_INPUT) ? console.in().readAllBytes() : Files.readAllBytes(Path.of(file));
    }

    private void write(String text) {
        if (output == null) {
            console.out().print(text);
            console.out().flush();
            return;
        }
        try {
            Files.writeString(output, text);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "Nothing can be written to " + output + " (" + FileProblem.words(e) + ").", e);
        }
    }

    /** What the library refuses as an argument is a mistake in the command line here. */
    private <T> T asUsage(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
