package dev.iotdd.contract;

import dev.iotdd.Limits;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call as it travels: an input document put where its members belong.
 *
 * @param method HTTP method
 * @param path path, percent-encoded
 * @param query parameters of the query, not encoded
 * @param body the body as JSON; empty for operations that take none
 */
public record HttpCall(String method, String path, Map<String, String> query, Optional<String> body) {

    public HttpCall {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        Objects.requireNonNull(body, "body");
    }

    /**
     * The call of an operation.
     *
     * @param input all that the caller gives as one flat JSON object; members that the operation does not know go into
     *     the body
     * @throws IllegalArgumentException if the input is no JSON object
     */
    public static HttpCall of(Operation operation, String input) {
        ObjectNode members = object(input);
        String path = operation.path();
        Map<String, String> query = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            JsonNode value = Optional.ofNullable(members.remove(parameter.name()))
                    .orElse(JsonNodeFactory.instance.missingNode());
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", encode(value.asString("")));
            } else if (!value.isMissingNode() && !value.isNull()) {
                query.put(parameter.name(), value.asString());
            }
        }
        return new HttpCall(
                operation.method(), path, query, operation.requestBody().map(schema -> members.toString()));
    }

    private static ObjectNode object(String input) {
        try {
            JsonNode root = new DocumentReader(Limits.DEFAULT)
                    .read("input.json", input.getBytes(StandardCharsets.UTF_8))
                    .root();
            if (root instanceof ObjectNode object) {
                return object.deepCopy();
            }
            throw new IllegalArgumentException("The input is no JSON object: " + input);
        } catch (UnreadableException e) {
            throw new IllegalArgumentException("The input is no JSON: " + input, e);
        }
    }

    /** The query as it travels; empty where there are no parameters. */
    public String encodedQuery() {
        return query.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Path and query as they travel. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + encodedQuery();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
