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
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a Smithy model in its JSON form. */
final class SmithyModel {

    private static final String TRAIT = "smithy.api#";
    private static final Set<String> CONSTRAINTS = Set.of(TRAIT + "length", TRAIT + "range", TRAIT + "pattern");

    private final JsonNode definitions;
    private final Map<String, Shape> shapes = new TreeMap<>();

    private SmithyModel(JsonNode file) {
        this.definitions = file.path("shapes");
    }

    static boolean recognises(JsonNode file) {
        return file.has("smithy") && file.path("shapes").isObject();
    }

    static ServiceModel of(JsonNode file) {
        return new SmithyModel(file).model();
    }

    private ServiceModel model() {
        Map<String, Call> calls = new TreeMap<>();
        JsonNode common = ofType("service").findFirst().orElse(definitions).path("errors");
        JsonNode paging = ofType("service")
                .findFirst()
                .map(service -> trait(service, "paginated"))
                .orElse(definitions.path(""));
        definitions.properties().forEach(entry -> {
            if (entry.getValue().path("type").asString("").equals("operation")) {
                calls.put(name(entry.getKey()), call(entry.getValue(), common, paging));
            } else if (isData(entry.getValue())) {
                shapes.put(name(entry.getKey()), shape(entry.getKey(), entry.getValue()));
            }
        });
        return new ServiceModel(calls, shapes, true);
    }

    private Stream<JsonNode> ofType(String type) {
        return definitions
                .valueStream()
                .filter(shape -> shape.path("type").asString("").equals(type));
    }

    private static boolean isData(JsonNode shape) {
        return !Set.of("service", "resource", "operation", "apply", "union", "document", "bigInteger", "bigDecimal")
                        .contains(shape.path("type").asString(""))
                && !shape.path("traits").has(TRAIT + "trait");
    }

    private Call call(JsonNode operation, JsonNode commonErrors, JsonNode commonPaging) {
        JsonNode http = trait(operation, "http");
        Map<String, Integer> errors = new TreeMap<>();
        Stream.concat(operation.path("errors").valueStream(), commonErrors.valueStream())
                .map(error -> error.path("target").asString())
                .forEach(error -> errors.put(name(error), status(definitions.path(error))));
        return new Call(
                http.path("method").asString(""),
                http.path("uri").asString(""),
                http.path("code").asInt(200),
                structure(operation.path("input")),
                structure(operation.path("output")),
                errors,
                pagination(trait(operation, "paginated"), commonPaging));
    }

    private static String structure(JsonNode reference) {
        String target = reference.path("target").asString(TRAIT + "Unit");
        return target.equals(TRAIT + "Unit") ? ServiceModel.NOTHING : name(target);
    }

    private static int status(JsonNode error) {
        boolean fault = trait(error, "error").asString("").equals("server");
        return trait(error, "httpError").asInt(fault ? 500 : 400);
    }

    private static Optional<Pagination> pagination(JsonNode own, JsonNode common) {
        if (!own.isObject()) {
            return Optional.empty();
        }
        String limit = either(own, common, "pageSize");
        return Optional.of(new Pagination(
                either(own, common, "inputToken"),
                either(own, common, "outputToken"),
                limit.isEmpty() ? Optional.empty() : Optional.of(limit),
                either(own, common, "items")));
    }

    private static String either(JsonNode own, JsonNode common, String member) {
        return own.path(member).asString(common.path(member).asString(""));
    }

    private Shape shape(String id, JsonNode shape) {
        JsonNode length = trait(shape, "length");
        JsonNode range = trait(shape, "range");
        Range size = Range.LENGTH.and(Range.of(length, "min", "max"));
        Range bounds = Range.of(range, "min", "max");
        return switch (shape.path("type").asString("")) {
            case "structure" -> new Shape.Structure(members(id, shape));
            case "list", "set" -> new Shape.Sequence(target(id + "$member", shape.path("member")), size);
            case "map" ->
                new Shape.Dictionary(
                        target(id + "$key", shape.path("key")), target(id + "$value", shape.path("value")), size);
            case "string", "blob", "enum" -> text(shape, size);
            case "byte", "short", "integer", "intEnum" -> new Shape.Numeric(true, Range.INT.and(bounds));
            case "long" -> new Shape.Numeric(true, Range.LONG.and(bounds));
            case "float", "double" -> new Shape.Numeric(false, Range.DOUBLE.and(bounds));
            case "timestamp" -> new Shape.Numeric(false, bounds);
            case "boolean" -> new Shape.Flag();
            default ->
                throw new InvalidModelException(
                        "The shape '" + id + "' has the type " + shape.path("type") + ", which no Smithy model has.");
        };
    }

    private static Shape text(JsonNode shape, Range size) {
        Set<String> values = Stream.concat(
                        shape.path("members").properties().stream()
                                .map(member ->
                                        trait(member.getValue(), "enumValue").asString(member.getKey())),
                        trait(shape, "enum")
                                .valueStream()
                                .map(value -> value.path("value").asString()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!values.isEmpty()) {
            return new Shape.Text(size, Optional.empty(), Optional.empty(), Optional.of(values));
        }
        JsonNode pattern = trait(shape, "pattern");
        return TextPattern.text(size, pattern.isString() ? Optional.of(pattern.asString()) : Optional.empty());
    }

    private Map<String, Member> members(String id, JsonNode shape) {
        Map<String, Member> members = new LinkedHashMap<>();
        shape.path("members").properties().forEach(entry -> {
            JsonNode member = entry.getValue();
            String target = target(id + "$" + entry.getKey(), member);
            boolean required = member.path("traits").has(TRAIT + "required");
            members.put(wireName(entry.getKey(), member), new Member(target, required, location(member)));
        });
        return members;
    }

    private static String location(JsonNode member) {
        if (member.path("traits").has(TRAIT + "httpLabel")) {
            return "path";
        }
        if (member.path("traits").has(TRAIT + "httpQuery")) {
            return "query";
        }
        return member.path("traits").has(TRAIT + "httpHeader") ? "header" : "body";
    }

    private static String wireName(String name, JsonNode member) {
        return Stream.of("httpQuery", "httpHeader", "jsonName")
                .map(word -> trait(member, word))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElse(name);
    }

    /** Name of a member's shape; one of its own where the member adds constraints to it. */
    private String target(String id, JsonNode member) {
        String target = member.path("target").asString();
        boolean constrained = CONSTRAINTS.stream().anyMatch(member.path("traits")::has);
        if (!constrained && !target.startsWith(TRAIT)) {
            return name(target);
        }
        String own = name(constrained ? id : target);
        shapes.computeIfAbsent(own, key -> shape(id, constrained ? merged(target, member) : prelude(target)));
        return own;
    }

    private JsonNode merged(String target, JsonNode member) {
        JsonNode shape = target.startsWith(TRAIT) ? prelude(target) : definitions.path(target);
        var copy = shape.deepCopy().asObject();
        member.path("traits")
                .properties()
                .forEach(trait -> copy.withObject("/traits").set(trait.getKey(), trait.getValue()));
        return copy;
    }

    /** A simple shape of Smithy's own, for example {@code smithy.api#PrimitiveLong}. */
    private static JsonNode prelude(String target) {
        String name = name(target).replace("Primitive", "");
        return tools.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("type", name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1));
    }

    private static JsonNode trait(JsonNode shape, String name) {
        return shape.path("traits").path(TRAIT + name);
    }

    private static String name(String id) {
        return id.substring(id.indexOf('#') + 1);
    }
}
