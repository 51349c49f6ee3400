package dev.iotdd.internal.generate;

import dev.iotdd.spec.RuleInfo;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle in the dialect that editors know best. The keywords are the same; references differ, and where a rule forbids
 * a value it says why, in the annotation that VS Code's language service shows instead of a sentence of its own.
 */
final class Draft07 {

    private static final String DIALECT = "http://json-schema.org/draft-07/schema#";
    private static final String OURS = "x-iotdd";
    private static final String ALL = "allOf";
    private static final String RULE = "x-iotdd-rule";
    private static final String FORBIDDEN = "not";
    private static final String SHOWN = "errorMessage";

    private static final String PROPERTIES = "properties";
    private static final String DESCRIPTION = "description";
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)+");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_<>\\[\\]]");

    private final JsonNode definitions;
    private final JsonNode metrics;
    private final Set<String> rules;
    private final Set<String> deprecated;

    private Draft07(JsonNode bundle, Workspace workspace) {
        this.definitions = bundle.path("$defs");
        this.metrics = workspace.tree("words.json").path("metrics");
        this.deprecated = definitions
                .valueStream()
                .flatMap(definition -> definition.path(PROPERTIES).propertyStream())
                .filter(property -> property.getValue().path("deprecated").asBoolean(false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        this.rules = workspace
                .tree("generated/rules.json")
                .valueStream()
                .map(rule -> rule.path("title").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    static JsonNode of(JsonNode bundle, Workspace workspace) {
        return new Draft07(bundle, workspace).whole(bundle);
    }

    private JsonNode whole(JsonNode bundle) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : ((ObjectNode) schema(bundle, "")).properties()) {
            copy.set(member.getKey(), member.getValue());
        }
        copy.put("$schema", DIALECT);
        copy.put("$id", bundle.path("$id").asString().replace("/bundles/", "/bundles/draft-07/"));
        return copy;
    }

    /**
     * @param reason why the rule that the schema belongs to forbids something; empty outside of rules
     */
    private JsonNode schema(JsonNode node, String reason) {
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> list.add(schema(element, reason)));
            return list;
        }
        return node.isObject() ? object(node, reason(node, reason)) : node;
    }

    private String reason(JsonNode node, String outer) {
        if (!node.has(RULE)) {
            return outer;
        }
        String rule = node.path(RULE).asString();
        String whole = definitions.path(rule).path(DESCRIPTION).asString("");
        String description = node.path(DESCRIPTION).asString(whole);
        return description.isEmpty() ? "" : description + " (" + rule + ")";
    }

    private ObjectNode object(JsonNode node, String reason) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equals(References.REF) && member.getValue().isString()) {
                reference(object, member.getValue().stringValue(), node.size() > 1);
            } else if (member.getKey().equals(ALL)) {
                member.getValue().forEach(branch -> object.withArray(ALL).add(schema(branch, reason)));
            } else if (!member.getKey().startsWith(OURS)) {
                object.set(
                        member.getKey().equals("$defs") ? "definitions" : member.getKey(),
                        schema(member.getValue(), reason));
            }
        }
        if (object.has(FORBIDDEN) && !reason.isEmpty()) {
            object.put(SHOWN, reason);
        }
        annotate(object);
        return object;
    }

    /** What VS Code's language service knows beyond the dialect. */
    private void annotate(ObjectNode schema) {
        String description = schema.path(DESCRIPTION).asString("");
        String linked = linked(description);
        if (!linked.equals(marked(description))) {
            schema.put("markdownDescription", linked);
        }
        // Wherever a member is mentioned it would be offered.
        for (Map.Entry<String, JsonNode> property : schema.path(PROPERTIES).properties()) {
            if (deprecated.contains(property.getKey()) && property.getValue() instanceof ObjectNode old) {
                old.put("doNotSuggest", true);
            }
        }
        JsonNode values = schema.path("enum");
        if (values.isArray()
                && !values.isEmpty()
                && values.valueStream().allMatch(value -> metrics.has(value.asString("")))) {
            ArrayNode meanings = schema.putArray("enumDescriptions");
            values.forEach(value -> meanings.add(
                    metrics.path(value.stringValue()).path("subject").asString()));
        }
    }

    /** With the ids of rules as links to their pages. */
    private String linked(String description) {
        return ID.matcher(marked(description))
                .replaceAll(match -> rules.contains(match.group())
                        ? Matcher.quoteReplacement("[" + match.group() + "](" + RuleInfo.docs(match.group()) + ")")
                        : Matcher.quoteReplacement(match.group()));
    }

    private static String marked(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }

    /** Draft-07 ignores what stands beside a reference. */
    private static void reference(ObjectNode object, String target, boolean hasSiblings) {
        String moved = target.replace("#/$defs/", "#/definitions/");
        if (hasSiblings) {
            object.withArray(ALL).addObject().put(References.REF, moved);
        } else {
            object.put(References.REF, moved);
        }
    }
}
