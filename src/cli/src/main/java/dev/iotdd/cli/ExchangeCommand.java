package dev.iotdd.cli;

import dev.iotdd.Exchange;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import dev.iotdd.cli.ReportingOptions.Reporting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code iotdd exchange}. */
@Command(
        name = "exchange",
        description = {
            "Validates a request together with its response.",
            "Each is judged for itself, then both together: an error that the operation does not declare, a member"
                    + " that differs from what was asked for, a delete flag that was ignored, a version that did not"
                    + " grow."
        },
        mixinStandardHelpOptions = true,
        versionProvider = IotddCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 clean, 1 an error (or what --fail-on says), 2 usage, 3 a file",
            "that cannot be read, 4 a fault of iotdd's own.",
            "",
            "Examples:",
            "  iotdd exchange --operation UpdateSecurityProfile --before describe.json \\",
            "    --request fleet.profile.json --response answer.json",
            "  iotdd exchange --operation DeleteSecurityProfile --status 409 \\",
            "    --error-type VersionConflictException --response error.json"
        })
final class ExchangeCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--operation", required = true, paramLabel = "NAME", description = "The operation that was called.")
    private String operation = "";

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description =
                    "The input: all that was given, path and query members included, as --cli-input-json takes it.")
    private @Nullable Path request;

    @Option(names = "--request-body", paramLabel = "FILE", description = "Instead of it, the body of the HTTP request.")
    private @Nullable Path requestBody;

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "Beside --request-body: a value from path or query, for example expectedVersion=4.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--response",
            required = true,
            paramLabel = "FILE",
            description = "The body of the response; an empty file is a response without one.")
    private Path response = Path.of("");

    @Option(names = "--status", paramLabel = "N", description = "HTTP status of the response.")
    private @Nullable Integer status;

    @Option(
            names = "--error-type",
            paramLabel = "T",
            description = "What the header x-amzn-ErrorType says. A type in the body is found without it.")
    private @Nullable String errorType;

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description = "What describing the resource answered before; then members that the request leaves alone"
                    + " are compared too.")
    private @Nullable Path before;

    @Mixin
    private ReportingOptions options = new ReportingOptions();

    ExchangeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Reporting reporting = options.on(console);
        Report report = asUsage(() -> reporting.iotdd().validateExchange(exchange()));
        return reporting.finish(report);
    }

    private Exchange exchange() {
        if (request != null && requestBody != null) {
            throw new IllegalArgumentException("Give --request or --request-body, not both.");
        }
        Exchange exchange = Exchange.of(operation, Payload.of(response));
        if (request != null) {
            exchange = exchange.withRequest(Payload.of(request));
        }
        if (requestBody != null) {
            exchange = exchange.withRequestBody(Payload.of(requestBody));
        }
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            exchange = exchange.withParameter(parameter.getKey(), parameter.getValue());
        }
        if (status != null) {
            exchange = exchange.withStatus(status);
        }
        if (errorType != null) {
            exchange = exchange.withErrorType(errorType);
        }
        return before == null ? exchange : exchange.withBefore(Payload.of(before));
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
