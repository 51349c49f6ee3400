package dev.iotdd.cli;

import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.plan.InvalidPlanException;
import dev.iotdd.plan.Plan;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iotdd plan}. */
@Command(
        name = "plan",
        description = {
            "Shows what an update does to a profile, or which update leads to another one.",
            "It names what a list replaces and so drops, what is watched less than before, and makes the smallest"
                    + " request, with delete flags and expectedVersion."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 done, 1 the service would refuse it, or it is weaker and that",
            "was to fail, 2 usage, 3 a file cannot be read or is no profile.",
            "",
            "Examples:",
            "  iotdd plan stored.json update.json",
            "  aws iot describe-security-profile --security-profile-name f |",
            "    iotdd plan - --to profiles/f.yaml --fail-on-weaker --format markdown"
        })
final class PlanCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "CURRENT",
            description =
                    "What is stored: the output of describe-security-profile, or the profile's file; - is standard"
                            + " input.")
    private String current = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "UPDATE", description = "An update request.")
    private @Nullable String update;

    @Option(names = "--to", paramLabel = "FILE", description = "Instead of an update: the profile as it is to be.")
    private @Nullable String to;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or markdown.")
    private String format = "text";

    @Option(names = "--fail-on-weaker", description = "Exit with 1 if the profile watches less than before.")
    private boolean failOnWeaker;

    @Mixin
    private ConfigOptions configuration;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if ((update == null) == (to == null)) {
            throw new ParameterException(spec.commandLine(), "Give either an UPDATE or --to FILE.");
        }
        try {
            Iotdd iotdd = Iotdd.create().withConfigs(configuration.configs());
            Plan plan = to == null
                    ? iotdd.plan(payload(current), payload(String.valueOf(update)))
                    : iotdd.planTo(payload(current), payload(to));
            console.out().print(Usage.of(spec, format, plan::as));
            console.out().flush();
            return plan.isRefused() || (failOnWeaker && plan.isWeaker()) ? ExitCode.FINDINGS : ExitCode.CLEAN;
        } catch (InvalidPlanException e) {
            console.err().println("error: " + e.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    private Payload payload(String argument) {
        return argument.equals("-") ? Payload.of("-", console.in()) : Payload.of(Path.of(argument));
    }
}
