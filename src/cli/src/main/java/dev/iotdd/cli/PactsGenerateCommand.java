package dev.iotdd.cli;

import dev.iotdd.contract.Surroundings;
import dev.iotdd.generate.PactFiles;
import dev.iotdd.generate.PactGenerator;
import dev.iotdd.internal.FileProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code iotdd pacts generate}. */
@Command(
        name = "generate",
        description = {
            "Writes a pact (version 4) for each operation: its successes and its declared errors.",
            "Matching rules are derived from the schemas; provider states are ones that iotdd can bring about."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 written, 2 usage.",
            "",
            "Example:",
            "  iotdd pacts generate --out target/pacts --operation UpdateSecurityProfile"
        })
final class PactsGenerateCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out = Path.of("");

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            description = "Only this operation. May be repeated; default are all.")
    private List<String> operations = new ArrayList<>();

    @Option(names = "--consumer", paramLabel = "NAME", description = "Name of the consumer; default iotdd.")
    private String consumer = "iotdd";

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "Name of the service as the provider; default AWS IoT.")
    private @Nullable String provider;

    @Option(names = "--prefix", paramLabel = "TEXT", description = "What the names of all resources begin with.")
    private String prefix = Surroundings.ofMock().prefix();

    @Option(names = "--region", paramLabel = "NAME", description = "Region in ARNs; default us-east-1.")
    private String region = Surroundings.ofMock().region();

    @Option(names = "--account", paramLabel = "NUMBER", description = "Account in ARNs; default 123456789012.")
    private String account = Surroundings.ofMock().account();

    PactsGenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            PactGenerator pacts = PactGenerator.of(dev.iotdd.spec.Spec.bundled(), consumer)
                    .in(new Surroundings(prefix, region, account));
            if (provider != null) {
                pacts = pacts.withProvider(provider);
            }
            int count = PactFiles.write(out, pacts, operations);
            console.out().println("Wrote " + count + (count == 1 ? " pact to " : " pacts to ") + out + ".");
            console.out().flush();
            return ExitCode.CLEAN;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The pacts cannot be written to " + out + " (" + FileProblem.words(e) + ").",
                    e);
        }
    }
}
