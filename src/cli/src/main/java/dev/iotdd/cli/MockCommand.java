package dev.iotdd.cli;

import dev.iotdd.Config;
import dev.iotdd.mock.Choice;
import dev.iotdd.mock.Fault;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code iotdd mock}. */
@Command(
        name = "mock",
        description = {
            "Serves a mock of the API that real AWS clients talk to.",
            "It keeps profiles, attachments, custom metrics and dimensions in memory until it is stopped; /_iotdd",
            "shows them in a browser."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 130 after Ctrl-C, 143 after SIGTERM; 2 usage, among it a port that is taken or a seed that is",
            "refused.",
            "",
            "Example:",
            "  iotdd mock --seed profiles/ &",
            "  aws iot list-security-profiles --endpoint-url http://127.0.0.1:8440 --region us-east-1"
        })
final class MockCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "NUMBER", description = "Port to listen on, 0 for a free one; default 8440.")
    private int port = 8440;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on; default 127.0.0.1.")
    private String host = "127.0.0.1";

    @Option(names = "--region", paramLabel = "NAME", description = "Region of unsigned requests; default us-east-1.")
    private String region = "us-east-1";

    @Option(
            names = "--account",
            paramLabel = "NUMBER",
            description = "Account of requests whose access key has none; default 123456789012.")
    private String account = "123456789012";

    @Option(
            names = "--account-of",
            paramLabel = "KEY=NUMBER",
            description = "Account of requests with an access key id. May be repeated.")
    private Map<String, String> accounts = new LinkedHashMap<>();

    @Option(
            names = "--seed",
            paramLabel = "DIR",
            description = "Folder of documents to start with, as files for create requests. May be repeated.")
    private List<Path> seeds = new ArrayList<>();

    @Option(names = "--export", paramLabel = "DIR", description = "Folder to write the state to in the end.")
    private @Nullable Path export;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Rule levels: findings of level error refuse a request.")
    private @Nullable Path config;

    @Option(
            names = "--choice",
            paramLabel = "NAME=OPTION",
            description = {
                "What to do where AWS is silent, for example empty-lists=clear. May be repeated; --choices lists them."
            })
    private Map<String, String> choices = new LinkedHashMap<>();

    @Option(names = "--choices", description = "List the choices with their options, and end.")
    private boolean listChoices;

    @Option(
            names = "--signatures",
            paramLabel = "HOW",
            description = {
                "unchecked (default), well-formed, or verified with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from",
                "the environment."
            })
    private String signatures = "unchecked";

    @Option(names = "--rates", description = "Throttle at the request rates that AWS documents.")
    private boolean rates;

    @Option(
            names = "--fault",
            paramLabel = "KIND[,KEY=VALUE]",
            description = {
                "Something that is to go wrong: throttling, internal-failure, lost-request, lost-response,",
                "half-response, error or delay, with on=OPERATION, after=N, times=N, rate=0..1, for an error",
                "name=EXCEPTION and for a delay ms=N. May be repeated."
            })
    private List<String> faults = new ArrayList<>();

    @Option(names = "--random-seed", paramLabel = "NUMBER", description = "Decides what happens by chance.")
    private long randomSeed;

    MockCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (listChoices) {
            printChoices();
            return ExitCode.CLEAN;
        }
        IotddMock mock = start();
        CountDownLatch stopped = new CountDownLatch(1);
        Thread end = new Thread(() -> stop(mock, stopped), "iotdd-mock-end");
        Runtime.getRuntime().addShutdownHook(end);
        console.out().println(mock.introduction() + " Ctrl-C stops it.");
        console.out().flush();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            stop(mock, stopped);
        }
        return ExitCode.CLEAN;
    }

    private void stop(IotddMock mock, CountDownLatch stopped) {
        if (export != null) {
            mock.export(export);
        }
        mock.close();
        stopped.countDown();
    }

    private IotddMock start() {
        try {
            IotddMock.Builder builder = IotddMock.builder()
                    .host(host)
                    .port(port)
                    .region(region)
                    .account(account)
                    .accounts(accounts)
                    .choices(choices)
                    .signing(signing())
                    .documentedRates(rates)
                    .randomSeed(randomSeed);
            if (config != null) {
                builder.config(Config.load(config));
            }
            faults.forEach(fault -> builder.fault(Fault.parse(fault)));
            seeds.forEach(builder::seed);
            return builder.start();
        } catch (IllegalArgumentException | InvalidSeedException | UncheckedIOException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    // Not an option: what stands on a command line, others on the machine can read.
    private Signing signing() {
        return switch (signatures) {
            case "unchecked" -> Signing.unchecked();
            case "well-formed" -> Signing.wellFormed();
            case "verified" ->
                Signing.verified(Map.of(variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY")));
            default ->
                throw new IllegalArgumentException(
                        "'" + signatures + "' is no way to check signatures; known: unchecked, well-formed, verified.");
        };
    }

    private String variable(String name) {
        String value = console.environment().getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("--signatures verified needs " + name + " in the environment.");
        }
        return value;
    }

    private void printChoices() {
        for (Choice choice : Choice.values()) {
            console.out().println(choice.id() + "\n  " + choice.situation());
            choice.options().forEach(option -> console.out().println("  " + option.id() + ": " + option.meaning()));
        }
        console.out().flush();
    }
}
