package dev.iotdd;

import dev.iotdd.internal.generate.JsonText;
import dev.iotdd.internal.source.SpecFiles;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An exchange under {@code fixtures/exchanges}: one file with the operation, the request, the response with its status
 * and type of error, and what was there before. Its parts are reported on under their names.
 *
 * @param file the file
 */
public record ExchangeFixture(Path file) {

    /** All that there are. */
    public static List<ExchangeFixture> all() {
        return Repository.files(Repository.FIXTURES.resolve("exchanges"), "**.json").stream()
                .filter(file -> !file.toString().endsWith(".expected.json"))
                .map(ExchangeFixture::new)
                .toList();
    }

    boolean passes() {
        return name().startsWith("pass-");
    }

    /** The rule that it is about. */
    String folder() {
        return String.valueOf(file.resolveSibling("").toAbsolutePath().getFileName());
    }

    Report report(Iotdd iotdd) {
        return iotdd.validateExchange(exchange());
    }

    private Exchange exchange() {
        JsonNode parts = SpecFiles.in(file.resolveSibling("")).tree(name());
        JsonNode response = parts.path("response");
        Exchange exchange = Exchange.of(parts.path("operation").asString(), payload("response", response.path("body")));
        if (parts.has("request")) {
            exchange = exchange.withRequest(payload("request", parts.path("request")));
        }
        if (parts.has("requestBody")) {
            exchange = exchange.withRequestBody(payload("request", parts.path("requestBody")));
        }
        for (var parameter : parts.path("parameters").properties()) {
            exchange = exchange.withParameter(
                    parameter.getKey(), parameter.getValue().asString());
        }
        if (response.has("status")) {
            exchange = exchange.withStatus(response.path("status").asInt());
        }
        if (response.has("errorType")) {
            exchange = exchange.withErrorType(response.path("errorType").asString());
        }
        return parts.has("before") ? exchange.withBefore(payload("before", parts.path("before"))) : exchange;
    }

    /** A text stands for a body that is none. */
    private static Payload payload(String name, JsonNode body) {
        return Payload.of(name, body.isString() ? body.stringValue() : JsonText.of(body));
    }

    /** Where the expected report on it stands, below the fixtures. */
    String expected() {
        return toString().replace(".json", ".expected.json");
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public String toString() {
        return Repository.FIXTURES.relativize(file).toString().replace('\\', '/');
    }
}
