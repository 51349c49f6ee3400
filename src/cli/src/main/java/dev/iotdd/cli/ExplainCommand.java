package dev.iotdd.cli;

import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.explain.Explanation;
import dev.iotdd.explain.ExplanationJson;
import dev.iotdd.report.ExplanationText;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iotdd explain}. */
@Command(
        name = "explain",
        description = {
            "Says in sentences what security profiles do.",
            "Criteria describe what is normal; the sentences say what alarms. They do not judge: validate does."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 done, 3 a file cannot be read or a path matches none.",
            "",
            "Examples:",
            "  iotdd explain profiles/",
            "  aws iot describe-security-profile --security-profile-name f | iotdd explain -"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "A file, a directory, a glob in quotes, or - for standard input, as with validate.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            description = "What the payloads are, instead of recognising each, as with validate.")
    private @Nullable String operation;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private String format = "text";

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Iotdd iotdd = iotdd();
        PathArguments arguments = PathArguments.resolve(paths, console.in());
        boolean clean = arguments.problems().isEmpty();
        arguments.problems().forEach(problem -> console.err().println("error: " + problem));
        List<Explanation> explanations = new ArrayList<>();
        for (Payload payload : arguments.payloads()) {
            explanations.add(iotdd.explain(payload));
        }
        clean &= explanations.stream().allMatch(found -> found.problem().isEmpty());
        console.out().print(rendered(explanations));
        console.out().flush();
        return clean ? ExitCode.CLEAN : ExitCode.UNREADABLE;
    }

    private String rendered(List<Explanation> explanations) {
        return switch (format) {
            case "text" -> explanations.stream().map(ExplanationText::of).collect(Collectors.joining("\n"));
            case "json" -> ExplanationJson.of(explanations);
            default ->
                throw new ParameterException(spec.commandLine(), "'" + format + "' is no format; known: text, json.");
        };
    }

    private Iotdd iotdd() {
        try {
            return operation == null ? Iotdd.create() : Iotdd.create().as(operation);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
