package dev.iotdd.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: only says what it can do. */
@Command(
        name = "iotdd",
        description = "Contract checks for AWS IoT Device Defender security profiles, offline.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        footer = {
            "",
            "Exit codes: 0 clean, 1 findings, 2 usage, 3 unreadable input, 4 a fault of iotdd's own.",
            "Help on a command: iotdd COMMAND --help"
        })
final class IotddCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace should iotdd itself fail.")
    private boolean debug;

    boolean debug() {
        return debug;
    }

    static CommandLine line(Console console) {
        return new CommandLine(new IotddCommand())
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new LintCommand(console))
                .addSubcommand(new BaselineCommand(console))
                .addSubcommand(new ExchangeCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new PlanCommand(console))
                .addSubcommand(new FixCommand(console))
                .addSubcommand(new ConvertCommand(console))
                .addSubcommand(new RulesCommand(console))
                .addSubcommand(new SchemaCommand(console))
                .addSubcommand(new DriftCommand(console))
                .addSubcommand(new GenerateCommand(console))
                .addSubcommand(PactsCommand.line(console))
                .addSubcommand(new ConformCommand(console))
                .addSubcommand(new MockCommand(console))
                .addSubcommand(new CompletionCommand(console));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** The version that the build wrote into the manifest. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Version.class.getPackage().getImplementationVersion();
            return new String[] {"iotdd " + (version == null ? "(not packaged)" : version)};
        }
    }
}
