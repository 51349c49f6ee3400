package dev.iotdd.internal.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes of a schema what only says yes or no. Next to a validator that notes its way through schema and document, in
 * case something should be wrong, this takes a tenth of the time, and almost every document keeps almost every rule.
 */
final class QuickCompiler {

    private static final String LOCAL = "#/";

    /** Keywords that assert nothing, or that those beside them take into account. */
    private static final Set<String> SILENT = Set.of(
            "$schema", "$id", "$defs", "$comment", "title", "description", "examples", "deprecated", "then", "else");

    private final JsonNode root;
    private final Map<String, Quick> definitions = new HashMap<>();

    private QuickCompiler(JsonNode root) {
        this.root = root;
    }

    /**
     * Compiles a schema; empty if it has something that this does not know.
     *
     * @param root where its references begin
     */
    static Optional<Quick> compile(JsonNode schema, JsonNode root) {
        try {
            return Optional.of(new QuickCompiler(root).schema(schema));
        } catch (UnknownKeywordException e) {
            return Optional.empty();
        }
    }

    private static final class UnknownKeywordException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownKeywordException(String keyword) {
            super(keyword);
        }
    }

    private Quick schema(JsonNode schema) {
        if (schema.isBoolean()) {
            return schema.booleanValue() ? Quick.ANYTHING : Quick.NOTHING;
        }
        List<Quick> parts = new ArrayList<>();
        for (String keyword : schema.propertyNames()) {
            if (!SILENT.contains(keyword) && !keyword.startsWith("x-")) {
                parts.add(keyword(keyword, schema.path(keyword), schema));
            }
        }
        return Quick.all(parts);
    }

    private Quick keyword(String keyword, JsonNode value, JsonNode schema) {
        return switch (keyword) {
            case "type" -> QuickKeywords.type(value);
            case "enum" -> QuickKeywords.choice(value);
            case "const" -> QuickKeywords.constant(value);
            case "minimum" -> QuickKeywords.minimum(value);
            case "maximum" -> QuickKeywords.maximum(value);
            case "minLength" -> QuickKeywords.minLength(value.intValue());
            case "maxLength" -> QuickKeywords.maxLength(value.intValue());
            case "pattern" -> QuickKeywords.pattern(value.stringValue());
            case "minItems" -> QuickKeywords.size(JsonNode::isArray, list -> list.size() - value.intValue());
            case "maxItems" -> QuickKeywords.size(JsonNode::isArray, list -> value.intValue() - list.size());
            case "minProperties" -> QuickKeywords.size(JsonNode::isObject, object -> object.size() - value.intValue());
            case "maxProperties" -> QuickKeywords.size(JsonNode::isObject, object -> value.intValue() - object.size());
            case "required" -> QuickKeywords.required(value);
            default -> applicator(keyword, value, schema);
        };
    }

    private Quick applicator(String keyword, JsonNode value, JsonNode schema) {
        return switch (keyword) {
            case "$ref" -> reference(value.stringValue());
            case "allOf" -> Quick.all(value.valueStream().map(this::schema).toList());
            case "anyOf" -> Quick.any(value.valueStream().map(this::schema).toList());
            case "not" -> not(schema(value));
            case "if" ->
                QuickKeywords.conditional(
                        schema(value), schema(orTrue(schema.path("then"))), schema(orTrue(schema.path("else"))));
            case "items" -> new QuickAll.Items(schema(value));
            case "contains" -> QuickKeywords.contains(schema(value));
            case "properties" -> new QuickAll.Properties(byName(value));
            case "patternProperties" ->
                Quick.all(value.properties().stream()
                        .map(entry -> QuickKeywords.members(QuickPattern.of(entry.getKey()), schema(entry.getValue())))
                        .toList());
            case "additionalProperties" -> QuickKeywords.members(additional(schema), schema(value));
            case "propertyNames" -> names(schema(value));
            default -> throw new UnknownKeywordException(keyword);
        };
    }

    private static JsonNode orTrue(JsonNode schema) {
        return schema.isMissingNode() ? JsonNodeFactory.instance.booleanNode(true) : schema;
    }

    private Quick reference(String reference) {
        if (!reference.startsWith(LOCAL)) {
            throw new UnknownKeywordException(reference);
        }
        if (!definitions.containsKey(reference)) {
            // Found by its name when it is asked, so that a definition may refer to itself.
            definitions.put(
                    reference,
                    value -> definitions.getOrDefault(reference, Quick.NOTHING).accepts(value));
            JsonNode target = root.at(reference.substring(LOCAL.length() - 1));
            if (target.isMissingNode()) {
                throw new UnknownKeywordException(reference);
            }
            definitions.put(reference, schema(target));
        }
        return definitions.getOrDefault(reference, Quick.NOTHING);
    }

    private static Quick not(Quick schema) {
        return value -> !schema.accepts(value);
    }

    private Map<String, Quick> byName(JsonNode schemas) {
        Map<String, Quick> byName = new LinkedHashMap<>();
        schemas.properties().forEach(entry -> byName.put(entry.getKey(), schema(entry.getValue())));
        return byName;
    }

    /** The names that neither {@code properties} nor {@code patternProperties} beside it speak of. */
    private static Predicate<String> additional(JsonNode schema) {
        Set<String> known = Set.copyOf(schema.path("properties").propertyNames());
        return schema.path("patternProperties").propertyNames().stream()
                .map(QuickPattern::of)
                .reduce(known::contains, Predicate::or)
                .negate();
    }

    private static Quick names(Quick schema) {
        return QuickKeywords.propertyNames(name -> schema.accepts(JsonNodeFactory.instance.stringNode(name)));
    }
}
