package dev.iotdd.drift;

import dev.iotdd.drift.ServiceModel.Call;
import dev.iotdd.drift.Shape.Member;
import dev.iotdd.internal.source.SpecFiles;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The specification, put as a model. That optional members may be null is left out: models do not speak of it, since
 * on the wire null is the same as absent.
 */
final class SpecModel {

    private final Spec spec;
    private final SpecFiles files;
    private final Map<String, Shape> shapes = new HashMap<>();

    private SpecModel(Spec spec) {
        this.spec = spec;
        this.files = spec.files();
    }

    static ServiceModel of(Spec spec) {
        return new SpecModel(spec).model();
    }

    private ServiceModel model() {
        Map<String, Call> calls = new LinkedHashMap<>();
        spec.operations().forEach(operation -> calls.put(operation.name(), call(operation)));
        return new ServiceModel(calls, shapes, true);
    }

    private Call call(Operation operation) {
        String input = operation.name() + "Input";
        shapes.put(input, input(operation));
        operation.errors().forEach(error -> define(error.name()));
        return new Call(
                operation.method(),
                operation.path(),
                operation.status(),
                input,
                define(operation.response()),
                operation.errors().stream()
                        .collect(Collectors.toMap(
                                Operation.ErrorType::name, Operation.ErrorType::status, (a, b) -> a, TreeMap::new)),
                operation.pagination());
    }

    private Shape input(Operation operation) {
        Map<String, Member> members = new LinkedHashMap<>();
        JsonNode properties = files.tree("generated/inputs/" + operation.name() + "Input.json")
                .path("properties");
        operation
                .parameters()
                .forEach(parameter -> members.put(
                        parameter.name(),
                        new Member(
                                define(target(properties.path(parameter.name()))),
                                parameter.required(),
                                parameter.in())));
        operation.requestBody().ifPresent(body -> members.putAll(members(file(body))));
        return new Shape.Structure(members);
    }

    private String define(String name) {
        if (!shapes.containsKey(name)) {
            shapes.put(name, new Shape.Flag());
            shapes.put(name, shape(file(name)));
        }
        return name;
    }

    private JsonNode file(String name) {
        return files.tree("schemas/" + name + ".json");
    }

    private Shape shape(JsonNode schema) {
        if (schema.has("$ref") && shape(file(target(schema))) instanceof Shape.Text text) {
            return new Shape.Text(text.length().and(length(schema)), text.characters(), text.pattern(), text.values());
        }
        return switch (schema.path("type").asString("")) {
            case "object" ->
                schema.has("propertyNames")
                        ? new Shape.Dictionary(
                                define(target(schema.path("propertyNames"))),
                                define(target(schema.path("additionalProperties"))),
                                Range.LENGTH.and(Range.of(schema, "minProperties", "maxProperties")))
                        : new Shape.Structure(members(schema));
            case "array" ->
                new Shape.Sequence(
                        define(target(schema.path("items"))),
                        Range.LENGTH.and(Range.of(schema, "minItems", "maxItems")));
            case "string" -> text(schema);
            case "integer" -> new Shape.Numeric(true, Range.of(schema, "minimum", "maximum"));
            case "number" -> new Shape.Numeric(false, Range.of(schema, "minimum", "maximum"));
            case "boolean" -> new Shape.Flag();
            default -> throw new IllegalStateException("No shape is known for the schema " + schema.path("title"));
        };
    }

    private Map<String, Member> members(JsonNode schema) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        Map<String, Member> members = new LinkedHashMap<>();
        schema.path("properties")
                .properties()
                .forEach(member -> members.put(
                        member.getKey(),
                        new Member(define(target(member.getValue())), required.contains(member.getKey()), "body")));
        return members;
    }

    private static Shape text(JsonNode schema) {
        Optional<Set<String>> values = schema.has("enum")
                ? Optional.of(schema.path("enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toCollection(TreeSet::new)))
                : Optional.empty();
        JsonNode refused = schema.path("not").path("pattern");
        Optional<Characters> characters =
                refused.isString() ? Optional.of(Characters.not(refused.asString())) : Optional.empty();
        return new Shape.Text(length(schema), characters, Optional.empty(), values);
    }

    private static Range length(JsonNode schema) {
        return Range.LENGTH.and(Range.of(schema, "minLength", "maxLength"));
    }

    /** Name of the shape that a schema refers to, be it optional or not. */
    private static String target(JsonNode schema) {
        JsonNode reference = schema.has("$ref") ? schema : schema.path("anyOf").path(0);
        String path = reference.path("$ref").asString();
        return path.substring(path.lastIndexOf('/') + 1).replace(".json", "");
    }
}
