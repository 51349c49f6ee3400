package dev.iotdd.internal.generate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue in one file: what every rule says of itself, without its schema. */
final class RuleIndex {

    static final String PATH = "generated/rules.json";

    private static final String SINCE = "since";

    private static final Set<String> OF_ANY_DOCUMENT = Set.of("reader", "shape", "project");

    private RuleIndex() {}

    static void generate(Workspace workspace) {
        JsonNode schema = workspace.tree(Sections.SCHEMA);
        JsonNode firstRelease = schema.at("/$defs/metadata/properties/" + SINCE + "/default");
        List<String> sections = List.copyOf(Sections.titles(schema).keySet());
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        workspace.list("rules").stream()
                .map(workspace::tree)
                .sorted(Comparator.comparingInt(rule ->
                        sections.indexOf(rule.path("x-iotdd").path("section").asString())))
                .forEach(rule -> rules.add(entry(rule, firstRelease)));
        workspace.put(PATH, rules);
    }

    private static ObjectNode entry(JsonNode rule, JsonNode firstRelease) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        for (String member : List.of("title", "description", "x-iotdd")) {
            entry.set(member, rule.path(member).deepCopy());
        }
        complete((ObjectNode) entry.path("x-iotdd"), firstRelease);
        return entry;
    }

    /** With what a rule judges even where its file does not say so, and without what only its code needs. */
    private static void complete(ObjectNode metadata, JsonNode firstRelease) {
        metadata.remove(List.of("table", "samples"));
        if (!metadata.has(SINCE)) {
            metadata.set(SINCE, firstRelease);
        }
        if (!metadata.has("scope")) {
            boolean any = OF_ANY_DOCUMENT.contains(metadata.path("check").asString());
            metadata.put("scope", any ? "any" : "request");
        }
    }
}
