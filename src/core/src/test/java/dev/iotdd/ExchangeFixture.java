package dev.iotdd;

import dev.iotdd.internal.generate.JsonText;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An exchange under {@code fixtures/exchanges}: one file with the operation, the request, the response with its status
 * and type of error, and what was there before. Its parts are reported on under their names.
 *
 * @param file the file
 */
public record ExchangeFixture(Path file) implements PartsFixture {

    /** All that there are. */
    public static List<ExchangeFixture> all() {
        return PartsFixture.below("exchanges").stream()
                .map(ExchangeFixture::new)
                .toList();
    }

    Report report(Iotdd iotdd) {
        return iotdd.validateExchange(exchange());
    }

    private Exchange exchange() {
        JsonNode parts = parts();
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

    @Override
    public String toString() {
        return path();
    }
}
