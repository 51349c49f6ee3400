package dev.iotdd.cli;

import dev.iotdd.spec.Catalogue;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            Catalogue catalogue = Catalogue.of(dev.iotdd.spec.Spec.bundled());
            console.out().print(id == null ? catalogue.overview() : catalogue.page(id));
            console.out().flush();
            return ExitCode.CLEAN;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
