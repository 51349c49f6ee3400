package dev.iotdd.cli;

import dev.iotdd.spec.Catalogue;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iotdd rules}. */
@Command(
        name = "rules",
        description = "Prints the catalogue of rules, or one rule with its reason, sources and examples.",
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        footer = {"", "Examples:", "  iotdd rules", "  iotdd rules delete-behaviors-with-behaviors"})
final class RulesCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Id of a rule, as findings show it in brackets.")
    private @Nullable String id;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private String format = "text";

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(written(Catalogue.of(dev.iotdd.spec.Spec.bundled())));
        console.out().flush();
        return ExitCode.CLEAN;
    }

    private String written(Catalogue catalogue) {
        return switch (format) {
            case "text" ->
                id == null ? catalogue.overview() + "`iotdd rules ID` tells more.\n" : page(catalogue::page, id);
            case "json" -> id == null ? catalogue.json() : page(catalogue::json, id);
            default -> throw mistake("'" + format + "' is no format of the catalogue; known: text, json.");
        };
    }

    private String page(UnaryOperator<String> pages, String rule) {
        try {
            return pages.apply(rule);
        } catch (IllegalArgumentException e) {
            throw mistake(e.getMessage() + " `iotdd rules` lists them.");
        }
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
