package dev.iotdd.internal.schema;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import dev.iotdd.internal.schema.Attribution.RuledUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The way from a schema's root to a keyword that failed, and what the annotations on it say. Walking it again costs
 * nothing for valid documents, where collecting annotations during evaluation would.
 */
final class SchemaPath {

    private static final String REF = "$ref";
    private static final String IF = "if";
    private static final String LOCAL = "#";

    /** Keywords whose next token names one of several subschemas, for a member or element of the instance. */
    private static final Set<String> BY_MEMBER = Set.of("properties", "patternProperties");

    /** Keywords with one subschema, for a member or element of the instance. */
    private static final Set<String> FOR_EACH = Set.of("items", "additionalProperties", "contains");

    /** Keywords whose next token chooses one of several subschemas for the same instance. */
    private static final Set<String> CHOICE = Set.of("allOf", "anyOf", "oneOf", "dependentSchemas", "$defs");

    private final JsonNode root;
    private final Map<String, String> values = new HashMap<>();
    private JsonNode schema;
    private int depth;
    private String allowed = "";
    private @Nullable RuledUnit ruled;
    private boolean inAnyOf;
    // What was asked on the way, and of which value: the outcome depends on the answers.
    private final List<Asked> conditions = new ArrayList<>();

    /**
     * A schema on the way, and how deep in the document the value lies that it judges.
     *
     * @param schema the schema
     * @param depth number of tokens of the value's pointer
     */
    record Asked(JsonNode schema, int depth) {}

    private SchemaPath(JsonNode root) {
        this.root = root;
        this.schema = root;
    }

    static SchemaPath follow(JsonNode root, SchemaError error) {
        SchemaPath path = new SchemaPath(root);
        path.enter(root);
        Iterator<String> tokens =
                error.path().subList(0, error.path().size() - 1).iterator();
        while (tokens.hasNext()) {
            path.step(tokens.next(), tokens);
        }
        if (path.depth != error.instance().length()) {
            throw new IllegalStateException(
                    "The schema path " + error.path() + " does not lead to " + error.instance());
        }
        return path;
    }

    private void step(String token, Iterator<String> rest) {
        inAnyOf = token.equals("anyOf");
        if (token.equals(REF)) {
            enter(resolve(schema.path(REF).asString()));
        } else if (BY_MEMBER.contains(token)) {
            deeper(schema.path(token).path(rest.next()));
        } else if (FOR_EACH.contains(token)) {
            deeper(schema.path(token));
        } else if (CHOICE.contains(token)) {
            enter(child(schema.path(token), rest.next()));
        } else {
            enter(schema.path(token));
        }
    }

    private void deeper(JsonNode next) {
        depth++;
        allowed = "";
        enter(next);
    }

    private void enter(JsonNode next) {
        schema = next;
        String rule = next.path(Attribution.RULE).asString("");
        if (!rule.isEmpty()) {
            ruled = new RuledUnit(rule, depth);
            conditions.add(new Asked(next, depth));
        }
        if (next.has(IF)) {
            conditions.add(new Asked(next.path(IF), depth));
        }
        next.path("x-iotdd-values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asString()));
        allowed = next.path("x-iotdd-allowed").asString(allowed);
    }

    /** What the failure depends on besides the keyword itself: conditions on the way, and all that its rule says. */
    List<Asked> conditions() {
        return conditions;
    }

    /** The schema that a reference names. */
    JsonNode resolve(String reference) {
        if (!reference.startsWith(LOCAL)) {
            throw new IllegalStateException("The reference " + reference + " leaves the schema");
        }
        JsonNode target = root;
        for (String token : List.of(reference.substring(LOCAL.length()).split("/"))) {
            target = token.isEmpty() ? target : target.path(token);
        }
        return target;
    }

    private static JsonNode child(JsonNode node, String token) {
        return node.isArray() ? node.path(Integer.parseInt(token)) : node.path(token);
    }

    /** The schema that holds the failed keyword. */
    JsonNode schema() {
        return schema;
    }

    /** A subschema beside it, or what that refers to. */
    JsonNode subschema(String keyword) {
        JsonNode subschema = schema.path(keyword);
        return subschema.has(REF) ? resolve(subschema.path(REF).asString()) : subschema;
    }

    /** What the nearest description of this value says is allowed; empty if nothing does. */
    String allowed() {
        return allowed;
    }

    /** The words that the schema gives to its rule's sentence. */
    Map<String, String> values() {
        return values;
    }

    Optional<RuledUnit> ruled() {
        return Optional.ofNullable(ruled);
    }

    /**
     * Whether the failure is that of the second branch of "this, or null". The first branch says what is wrong, for a
     * value that was never meant to be null.
     */
    boolean isOtherwiseNull() {
        return inAnyOf && schema.size() == 1 && schema.path("type").asString("").equals("null");
    }

    /** What a sentence about an enumeration needs: what there is, and what may have been meant. */
    Map<String, String> suggestion(JsonNode value) {
        JsonNode choices = schema.path("enum");
        if (!choices.isArray()) {
            return Map.of("suggestion", "");
        }
        List<String> known = choices.valueStream().map(JsonNode::asString).toList();
        JsonNode aliases = schema.path("x-iotdd-aliases");
        List<String> names = new ArrayList<>(aliases.propertyNames());
        names.addAll(known);
        Optional<String> meant = Suggestion.closest(value.asString(""), names)
                .map(name -> aliases.path(name).asString(name));
        return Map.of("suggestion", Suggestion.sentence(meant), "allowed", Prose.or(known));
    }
}
