package dev.iotdd;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request with its response. Immutable; the {@code with} methods return changed copies.
 *
 * <pre>{@code
 * Exchange.of("UpdateSecurityProfile", Payload.of(Path.of("answer.json")))
 *         .withRequest(Payload.of(Path.of("fleet.profile.json")))
 *         .withStatus(200);
 * }</pre>
 */
public final class Exchange {

    private final String operation;
    private final Payload response;
    private final Optional<Payload> request;
    private final boolean body;
    private final Map<String, String> parameters;
    private final OptionalInt status;
    private final Optional<String> errorType;
    private final Optional<Payload> before;

    private Exchange(
            String operation,
            Payload response,
            Optional<Payload> request,
            boolean body,
            Map<String, String> parameters,
            OptionalInt status,
            Optional<String> errorType,
            Optional<Payload> before) {
        this.operation = Objects.requireNonNull(operation, "operation");
        this.response = Objects.requireNonNull(response, "response");
        this.request = request;
        this.body = body;
        this.parameters = Map.copyOf(parameters);
        this.status = status;
        this.errorType = errorType;
        this.before = before;
    }

    /**
     * What an operation answered.
     *
     * @param operation name of the operation, for example {@code UpdateSecurityProfile}
     * @param response the body of the response; an empty one is fine
     */
    public static Exchange of(String operation, Payload response) {
        return new Exchange(
                operation,
                response,
                Optional.empty(),
                false,
                Map.of(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** With the input of the call: all that the caller gave, in one flat object. */
    public Exchange withRequest(Payload input) {
        return new Exchange(operation, response, Optional.of(input), false, parameters, status, errorType, before);
    }

    /** With the body of the request; what travels in path and query is told by {@link #withParameter}. */
    public Exchange withRequestBody(Payload requestBody) {
        return new Exchange(operation, response, Optional.of(requestBody), true, parameters, status, errorType, before);
    }

    /** With a value that travelled in path or query, decoded; needed beside a request's body only. */
    public Exchange withParameter(String name, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(name, value);
        return new Exchange(operation, response, request, body, more, status, errorType, before);
    }

    /** With the HTTP status of the response. */
    public Exchange withStatus(int code) {
        return new Exchange(operation, response, request, body, parameters, OptionalInt.of(code), errorType, before);
    }

    /**
     * With the type of error that the response names in its header {@code x-amzn-ErrorType}. A type in the body
     * ({@code __type} or {@code code}) is found without being told.
     */
    public Exchange withErrorType(String type) {
        return new Exchange(operation, response, request, body, parameters, status, Optional.of(type), before);
    }

    /** With what describing the resource answered before the call. */
    public Exchange withBefore(Payload described) {
        return new Exchange(operation, response, request, body, parameters, status, errorType, Optional.of(described));
    }

    String operation() {
        return operation;
    }

    Payload response() {
        return response;
    }

    Optional<Payload> request() {
        return request;
    }

    boolean isBody() {
        return body;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    OptionalInt status() {
        return status;
    }

    Optional<String> errorType() {
        return errorType;
    }

    Optional<Payload> before() {
        return before;
    }
}
