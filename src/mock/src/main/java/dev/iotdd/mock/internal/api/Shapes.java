package dev.iotdd.mock.internal.api;

import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The shapes of the service model: which schemas constrain the value at a place of an input document. */
final class Shapes {

    private final Spec spec;
    private final Map<String, JsonNode> bundles = new ConcurrentHashMap<>();

    Shapes(Spec spec) {
        this.spec = spec;
    }

    /** The schemas that the model holds against a value. Rules are no part of the model. */
    List<JsonNode> at(Operation operation, List<String> tokens) {
        JsonNode bundle = bundle(operation);
        Stream<JsonNode> schemas = expand(bundle, bundle);
        for (String token : tokens) {
            schemas = schemas.flatMap(schema -> below(schema, token)).flatMap(schema -> expand(bundle, schema));
        }
        return schemas.toList();
    }

    /** The schemas that a schema holds against the names of members. */
    Stream<JsonNode> keys(Operation operation, JsonNode schema) {
        return schema.has("propertyNames") ? expand(bundle(operation), schema.path("propertyNames")) : Stream.empty();
    }

    private JsonNode bundle(Operation operation) {
        return bundles.computeIfAbsent(operation.name(), name -> Documents.of(spec, Spec.bundlePath(name)));
    }

    /** A schema with those that it refers to; the one for null aside. */
    private static Stream<JsonNode> expand(JsonNode bundle, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        Stream<JsonNode> referred = reference.startsWith("#/")
                ? expand(bundle, Trees.at(bundle, Trees.tokens(reference.substring(1))))
                : Stream.empty();
        Stream<JsonNode> alternatives =
                schema.path("anyOf").valueStream().flatMap(alternative -> expand(bundle, alternative));
        return Stream.concat(Stream.of(schema), Stream.concat(referred, alternatives));
    }

    private static Stream<JsonNode> below(JsonNode schema, String token) {
        JsonNode property = schema.path("properties").path(token);
        JsonNode other = schema.path("additionalProperties");
        return property.isMissingNode() ? Stream.of(schema.path("items"), other) : Stream.of(property);
    }
}
