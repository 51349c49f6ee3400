package dev.iotdd.cli;

import dev.iotdd.mock.Choice;
import dev.iotdd.mock.InvalidSeedException;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.mock.Signing;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code iotdd mock}. */
@Command(
        name = "mock",
        description = {
            "Runs a mock of the security profile API until it is interrupted.",
            "It remembers what it is told, judges requests as `iotdd validate` does, and shows itself at /_iotdd."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        footer = {
            "",
            "Example:",
            "  iotdd mock --port 8440 --seed src/main/iot",
            "  aws iot list-security-profiles --endpoint-url http://127.0.0.1:8440"
        })
final class MockCommand implements Callable<Integer> {

    private static final String KEY = "AWS_ACCESS_KEY_ID";
    private static final String SECRET = "AWS_SECRET_ACCESS_KEY";

    private final Console console;

    @picocli.CommandLine.Spec
    private CommandSpec command;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8440",
            description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}, this machine alone")
    private String host = "";

    @Option(names = "--seed", paramLabel = "DIR", description = "Start with the documents in this folder. Repeatable.")
    private List<Path> seeds = new ArrayList<>();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "us-east-1",
            description = "Region of requests that are not signed for one. Default: ${DEFAULT-VALUE}")
    private String region = "";

    @Option(
            names = "--account",
            paramLabel = "NUMBER",
            defaultValue = "123456789012",
            description = "Account of requests whose access key has none. Default: ${DEFAULT-VALUE}")
    private String account = "";

    @Option(
            names = "--account-of",
            paramLabel = "KEY=NUMBER",
            description = "Account of requests with an access key id. Repeatable.")
    private Map<String, String> accounts = new LinkedHashMap<>();

    @Option(
            names = "--signatures",
            paramLabel = "HOW",
            defaultValue = "unchecked",
            description = {
                "unchecked, well-formed, or verified with " + KEY + " and " + SECRET,
                "from the environment. Default: ${DEFAULT-VALUE}"
            })
    private String signatures = "";

    @Option(
            names = "--choice",
            paramLabel = "ID=OPTION",
            description = "What to do where AWS is silent, for example empty-lists=clear. Repeatable.")
    private Map<String, String> choices = new LinkedHashMap<>();

    @Option(names = "--documented-rates", description = "Throttle at the request rates that AWS documents.")
    private boolean documentedRates;

    MockCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (IotddMock mock = builder().start()) {
            console.out()
                    .println("The mock listens on " + mock.endpoint() + " and shows itself at " + mock.endpoint()
                            + "/_iotdd; Ctrl+C ends it.");
            console.out().flush();
            new CountDownLatch(1).await();
            return ExitCode.CLEAN;
        } catch (InterruptedException e) {
            return ExitCode.CLEAN;
        } catch (InvalidSeedException e) {
            e.problems().forEach(console.err()::println);
            return ExitCode.FINDINGS;
        } catch (UncheckedIOException e) {
            console.err().println("error: " + e.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    private IotddMock.Builder builder() {
        IotddMock.Builder builder =
                IotddMock.builder().port(port).host(host).region(region).account(account);
        accounts.forEach(builder::account);
        seeds.forEach(builder::seed);
        try {
            choices.forEach((id, option) -> builder.choice(Choice.of(id), option));
        } catch (IllegalArgumentException e) {
            throw mistake(String.valueOf(e.getMessage()));
        }
        return documentedRates ? builder.signing(signing()).documentedRates() : builder.signing(signing());
    }

    private Signing signing() {
        return switch (signatures) {
            case "unchecked" -> Signing.unchecked();
            case "well-formed" -> Signing.wellFormed();
            case "verified" -> Signing.verified(Map.of(variable(KEY), variable(SECRET)));
            default ->
                throw mistake("'" + signatures + "' is no way to check signatures; there are unchecked, well-formed and"
                        + " verified.");
        };
    }

    private String variable(String name) {
        String value = console.environment().getOrDefault(name, "");
        if (value.isEmpty()) {
            throw mistake("--signatures verified needs " + name + " in the environment.");
        }
        return value;
    }

    private ParameterException mistake(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
