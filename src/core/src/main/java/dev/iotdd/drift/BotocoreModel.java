package dev.iotdd.drift;

import dev.iotdd.drift.ServiceModel.Call;
import dev.iotdd.drift.Shape.Member;
import dev.iotdd.spec.Operation.Pagination;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads the service models that botocore and the AWS SDKs before Smithy are built from: {@code service-2.json}. */
final class BotocoreModel {

    private static final Map<String, String> LOCATIONS =
            Map.of("uri", "path", "querystring", "query", "header", "header", "headers", "header");

    private final JsonNode file;
    private final JsonNode paginators;

    private BotocoreModel(JsonNode file, JsonNode paginators) {
        this.file = file;
        this.paginators = paginators;
    }

    static boolean recognises(JsonNode file) {
        return file.path("operations").isObject() && file.path("shapes").isObject();
    }

    /**
     * The model in a file.
     *
     * @param paginators content of {@code paginators-1.json}; missing if there is none
     */
    static ServiceModel of(JsonNode file, JsonNode paginators) {
        return new BotocoreModel(file, paginators.path("pagination")).model();
    }

    private ServiceModel model() {
        Map<String, Call> calls = new TreeMap<>();
        file.path("operations")
                .properties()
                .forEach(operation -> calls.put(operation.getKey(), call(operation.getKey(), operation.getValue())));
        Map<String, Shape> shapes = new TreeMap<>();
        file.path("shapes")
                .properties()
                .forEach(shape -> shapes.put(shape.getKey(), shape(shape.getKey(), shape.getValue())));
        return new ServiceModel(calls, shapes, paginators.isObject());
    }

    private Call call(String name, JsonNode operation) {
        JsonNode http = operation.path("http");
        Map<String, Integer> errors = new TreeMap<>();
        operation.path("errors").forEach(error -> {
            String shape = error.path("shape").asString();
            errors.put(shape, status(file.path("shapes").path(shape)));
        });
        return new Call(
                http.path("method").asString("POST"),
                http.path("requestUri").asString("/"),
                http.path("responseCode").asInt(200),
                operation.path("input").path("shape").asString(ServiceModel.NOTHING),
                operation.path("output").path("shape").asString(ServiceModel.NOTHING),
                errors,
                pagination(paginators.path(name)));
    }

    private static int status(JsonNode error) {
        return error.path("error")
                .path("httpStatusCode")
                .asInt(error.path("fault").asBoolean(false) ? 500 : 400);
    }

    private static Optional<Pagination> pagination(JsonNode paginator) {
        return paginator.isObject()
                ? Optional.of(new Pagination(
                        paginator.path("input_token").asString(""),
                        paginator.path("output_token").asString(""),
                        Optional.of(paginator.path("limit_key").asString("")).filter(key -> !key.isEmpty()),
                        paginator.path("result_key").asString("")))
                : Optional.empty();
    }

    private static Shape shape(String name, JsonNode shape) {
        Range declared = Range.of(shape, "min", "max");
        return switch (shape.path("type").asString("")) {
            case "structure" -> new Shape.Structure(members(shape));
            case "list" ->
                new Shape.Sequence(shape.path("member").path("shape").asString(""), Range.LENGTH.and(declared));
            case "map" ->
                new Shape.Dictionary(
                        shape.path("key").path("shape").asString(""),
                        shape.path("value").path("shape").asString(""),
                        Range.LENGTH.and(declared));
            case "string", "blob", "character" -> text(shape, Range.LENGTH.and(declared));
            case "integer" -> new Shape.Numeric(true, Range.INT.and(declared));
            case "long" -> new Shape.Numeric(true, Range.LONG.and(declared));
            case "double", "float" -> new Shape.Numeric(false, Range.DOUBLE.and(declared));
            case "timestamp" -> new Shape.Numeric(false, declared);
            case "boolean" -> new Shape.Flag();
            default ->
                throw new InvalidModelException("The shape '" + name + "' has the type " + shape.path("type")
                        + ", which no botocore model has.");
        };
    }

    private static Shape text(JsonNode shape, Range length) {
        if (shape.has("enum")) {
            Set<String> values = shape.path("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Shape.Text(length, Optional.empty(), Optional.empty(), Optional.of(values));
        }
        return TextPattern.text(
                length, shape.has("pattern") ? Optional.of(shape.path("pattern").asString()) : Optional.empty());
    }

    private static Map<String, Member> members(JsonNode shape) {
        Set<String> required =
                shape.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        Map<String, Member> members = new LinkedHashMap<>();
        shape.path("members")
                .properties()
                .forEach(member -> members.put(
                        member.getValue().path("locationName").asString(member.getKey()),
                        new Member(
                                member.getValue().path("shape").asString(""),
                                required.contains(member.getKey()),
                                LOCATIONS.getOrDefault(
                                        member.getValue().path("location").asString(""), "body"))));
        return members;
    }
}
