package dev.iotdd.internal.pact;

import dev.iotdd.internal.generate.fixture.Shape;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of headers.
 *
 * @param known patterns and the like, by the names of headers
 */
record Headers(JsonNode known) {

    private static final String ERROR = "{error}";

    static Headers of(Spec spec) {
        return new Headers(spec.files().tree("interactions.json").path("headers"));
    }

    List<String> names() {
        return known.properties().stream().map(Map.Entry::getKey).toList();
    }

    boolean has(String name) {
        return !named(name).isMissingNode();
    }

    /** Why a header of an answer cannot be foreseen. */
    Optional<String> serverMade(String name) {
        return named(name).path("serverMade").stringValueOpt();
    }

    /**
     * What a header may say; empty if that is not known.
     *
     * @param error the error that the answer tells
     */
    Optional<Allowed> allowed(String name, Optional<ErrorType> error) {
        JsonNode header = named(name);
        String pattern = header.path("pattern").asString("");
        boolean isOfOthers = pattern.contains(ERROR) && error.isEmpty();
        return pattern.isEmpty() || isOfOthers
                ? Optional.empty()
                : Optional.of(allowed(header, error.map(ErrorType::name).orElse("")));
    }

    private static Allowed allowed(JsonNode header, String error) {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("type", "string")
                .put("pattern", header.path("pattern").asString().replace(ERROR, error))
                .put("x-iotdd-allowed", header.path("allowed").asString().replace(ERROR, error));
        List<String> misses = header.path("misses")
                .valueStream()
                .map(text -> text.asString().replace(ERROR, error))
                .toList();
        return new Allowed(Shape.of(schema, schema), true, misses);
    }

    private JsonNode named(String name) {
        return known.properties().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
