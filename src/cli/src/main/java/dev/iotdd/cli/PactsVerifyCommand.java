package dev.iotdd.cli;

import dev.iotdd.conform.EndpointException;
import dev.iotdd.conform.PactVerifier;
import dev.iotdd.conform.PactVerifiers;
import dev.iotdd.conform.VerificationReport;
import dev.iotdd.conform.VerificationRequest;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.internal.FileProblem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code iotdd pacts verify}. */
@Command(
        name = "verify",
        description = {
            "Verifies pacts with Pact JVM: against a mock, an endpoint, or an AWS account.",
            "The provider states that iotdd knows are brought about through the API, and removed afterwards. Pact JVM"
                    + " lies in the folder pact beside iotdd.jar."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 kept, 1 broken, or nothing was verified, 2 usage,",
            "3 the endpoint or the pacts cannot be used.",
            "",
            "Examples:",
            "  iotdd pacts verify target/pacts",
            "  iotdd pacts verify --aws --prefix it- --account 111122223333 --region eu-west-1 \\",
            "    --dry-run target/pacts"
        })
final class PactsVerifyCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A pact file, or a folder of them.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--endpoint", paramLabel = "URL", description = "Verify what listens there; default a mock.")
    private @Nullable String endpoint;

    @Option(
            names = "--aws",
            description = "Verify an AWS account, with the credentials of the default chain, and only for resources"
                    + " whose names begin with --prefix. Needs --consent, unless it is a --dry-run.")
    private boolean aws;

    @Option(
            names = "--consent",
            description = "Resources whose names begin with the prefix may be created, changed and deleted.")
    private boolean consent;

    @Option(names = "--prefix", paramLabel = "TEXT", description = "What the names of all resources begin with.")
    private String prefix = Surroundings.ofMock().prefix();

    @Option(names = "--region", paramLabel = "NAME", description = "Region to sign for; default us-east-1.")
    private String region = Surroundings.ofMock().region();

    @Option(names = "--account", paramLabel = "NUMBER", description = "Account in ARNs; default 123456789012.")
    private String account = Surroundings.ofMock().account();

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "What the pacts call the service; default AWS IoT.")
    private @Nullable String provider;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only interactions whose description contains it.")
    private @Nullable String only;

    @Option(names = "--lib", paramLabel = "DIR", description = "Folder of Pact JVM; default pact beside iotdd.jar.")
    private @Nullable Path lib;

    PactsVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        VerificationRequest request = request();
        PactVerifier verifier = verifier();
        try {
            VerificationReport report = verifier.verify(request);
            console.out().println(report.text());
            console.out().flush();
            return report.isKept() || dryRun ? ExitCode.CLEAN : ExitCode.FINDINGS;
        } catch (EndpointException | IllegalArgumentException e) {
            console.err().println("error: " + e.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    private VerificationRequest request() {
        if (aws && !consent && !dryRun) {
            throw mistake(
                    "--aws creates, changes and deletes resources whose names begin with the prefix. Add --consent"
                            + " to allow it, or --dry-run to see what would be done.");
        }
        try {
            VerificationRequest request = VerificationRequest.of(pacts());
            if (endpoint != null) {
                request = request.against(new URI(endpoint));
            }
            if (aws) {
                request = request.againstAws(new Surroundings(prefix, region, account));
            }
            if (provider != null) {
                request = request.calling(provider);
            }
            if (only != null) {
                request = request.only(only);
            }
            return dryRun ? request.asDryRun() : request;
        } catch (URISyntaxException e) {
            throw mistake("'" + endpoint + "' is no address.");
        } catch (IllegalArgumentException e) {
            throw mistake(String.valueOf(e.getMessage()));
        }
    }

    private List<Path> pacts() {
        List<Path> pacts = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw mistake(path + ": there is no such file or folder.");
            }
            List<Path> found = files(path);
            if (found.isEmpty()) {
                throw mistake(path + ": there are no pacts (*.json) in it.");
            }
            pacts.addAll(found);
        }
        return pacts;
    }

    private PactVerifier verifier() {
        Path folder = lib == null ? PactLibrary.folder() : lib;
        return PactVerifiers.in(PactLibrary.jars(folder))
                .orElseThrow(
                        () -> mistake(
                                "Pact JVM is not in " + folder
                                        + "; it comes with iotdd in the folder pact beside iotdd.jar, and --lib names another folder."));
    }

    private List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw mistake(FileProblem.reading(path.toString(), e));
        }
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
