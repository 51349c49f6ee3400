package dev.iotdd.mock.internal.api;

import dev.iotdd.Finding;
import dev.iotdd.internal.Prose;
import dev.iotdd.spec.Operation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Words broken constraints of the model as the service's framework does (F204, message M2). */
final class Constraints {

    private final Shapes shapes;

    Constraints(Shapes shapes) {
        this.shapes = shapes;
    }

    /** One text for all. */
    String message(Operation operation, ObjectNode root, List<Finding> findings) {
        Set<String> parts = new LinkedHashSet<>();
        findings.forEach(finding -> parts.addAll(parts(operation, root, finding)));
        String errors = parts.size() == 1 ? " validation error detected: " : " validation errors detected: ";
        return parts.size() + errors + String.join("; ", parts);
    }

    private List<String> parts(Operation operation, ObjectNode root, Finding finding) {
        List<String> tokens = Trees.tokens(finding.location().pointer());
        List<JsonNode> schemas = shapes.at(operation, tokens);
        JsonNode value = Trees.at(root, tokens);
        if (value.isNull()) {
            return List.of(absent(root, tokens));
        }
        if (value.isObject()) {
            List<String> missing = missing(root, tokens, schemas, value);
            if (!missing.isEmpty()) {
                return missing;
            }
        }
        List<String> broken = schemas.stream()
                .flatMap(schema -> broken(schema, value).stream())
                .toList();
        if (!broken.isEmpty()) {
            return broken.stream()
                    .map(constraint -> failed("'" + written(value) + "'", path(root, tokens), constraint))
                    .toList();
        }
        return tokens.isEmpty() ? List.of(finding.message()) : key(operation, root, tokens, finding);
    }

    private static List<String> missing(ObjectNode root, List<String> tokens, List<JsonNode> schemas, JsonNode value) {
        return schemas.stream()
                .flatMap(schema -> schema.path("required").valueStream())
                .map(JsonNode::asString)
                .filter(name -> !value.has(name))
                .map(name -> absent(root, child(tokens, name)))
                .toList();
    }

    private List<String> key(Operation operation, ObjectNode root, List<String> tokens, Finding finding) {
        List<String> parent = tokens.subList(0, tokens.size() - 1);
        List<String> allowed = shapes.at(operation, parent).stream()
                .flatMap(schema -> shapes.keys(operation, schema))
                .flatMap(schema -> schema.path("enum").valueStream())
                .map(JsonNode::asString)
                .toList();
        return allowed.isEmpty()
                ? List.of(finding.message())
                : List.of(failed(
                        "'" + written(Trees.at(root, parent)) + "'",
                        path(root, parent),
                        "Map keys must satisfy constraint: [" + set(allowed) + "]"));
    }

    private static List<String> child(List<String> tokens, String name) {
        List<String> longer = new ArrayList<>(tokens);
        longer.add(name);
        return longer;
    }

    private static String absent(ObjectNode root, List<String> tokens) {
        return failed("null", path(root, tokens), "Member must not be null");
    }

    private static String failed(String value, String path, String constraint) {
        return "Value " + value + " at '" + path + "' failed to satisfy constraint: " + constraint;
    }

    /** {@code behaviors.1.member.criteria}: elements are counted from 1. */
    static String path(ObjectNode root, List<String> tokens) {
        List<String> words = new ArrayList<>();
        JsonNode node = root;
        for (String token : tokens) {
            words.add(node.isArray() ? (Integer.parseInt(token) + 1) + ".member" : token);
            node = Trees.step(node, token);
        }
        return String.join(".", words);
    }

    private static String written(JsonNode value) {
        return Prose.cut(value.isString() ? value.stringValue() : value.toString());
    }

    private static List<String> broken(JsonNode schema, JsonNode value) {
        List<String> broken = new ArrayList<>();
        if (value.isNumber()) {
            bounds("value", schema, "minimum", "maximum", value.decimalValue(), broken);
        } else if (value.isString()) {
            String text = value.stringValue();
            int length = text.codePointCount(0, text.length());
            bounds("length", schema, "minLength", "maxLength", BigDecimal.valueOf(length), broken);
            pattern(schema, text, broken);
            enumeration(schema, text, broken);
        } else if (value.isArray()) {
            bounds("length", schema, "minItems", "maxItems", BigDecimal.valueOf(value.size()), broken);
        }
        return broken;
    }

    private static void bounds(
            String what, JsonNode schema, String least, String most, BigDecimal value, List<String> broken) {
        if (schema.path(most).isNumber() && value.compareTo(schema.path(most).decimalValue()) > 0) {
            broken.add("Member must have " + what + " less than or equal to " + schema.path(most));
        }
        if (schema.path(least).isNumber() && value.compareTo(schema.path(least).decimalValue()) < 0) {
            broken.add("Member must have " + what + " greater than or equal to " + schema.path(least));
        }
    }

    private static void pattern(JsonNode schema, String text, List<String> broken) {
        String pattern = schema.path("pattern").asString("");
        String excluded = schema.path("not").path("pattern").asString("");
        boolean fits = excluded.isEmpty() || text.codePoints().noneMatch(c -> matches(excluded, c));
        if (fits && (pattern.isEmpty() || text.matches(pattern))) {
            return;
        }
        String allowed = pattern.isEmpty() ? schema.path("x-iotdd-allowed").asString(excluded) : bare(pattern);
        broken.add("Member must satisfy regular expression pattern: " + allowed);
    }

    private static boolean matches(String pattern, int codePoint) {
        return Character.toString(codePoint).matches("(?s)" + pattern);
    }

    // The service's own text has no anchors: its patterns always mean the whole.
    private static String bare(String pattern) {
        String start = pattern.startsWith("^") ? pattern.substring(1) : pattern;
        return start.endsWith("$") ? start.substring(0, start.length() - 1) : start;
    }

    private static void enumeration(JsonNode schema, String text, List<String> broken) {
        List<String> allowed =
                schema.path("enum").valueStream().map(JsonNode::asString).toList();
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            broken.add(set(allowed));
        }
    }

    private static String set(List<String> allowed) {
        return allowed.stream().collect(Collectors.joining(", ", "Member must satisfy enum value set: [", "]"));
    }

    /** The range that a number should be in, as {@code [1,10]}; empty where the model gives none. */
    String range(Operation operation, List<String> tokens) {
        return shapes.at(operation, tokens).stream()
                .filter(schema -> schema.has("minimum") && schema.has("maximum"))
                .map(schema -> "[" + schema.path("minimum") + "," + schema.path("maximum") + "]")
                .findFirst()
                .orElse("");
    }
}
