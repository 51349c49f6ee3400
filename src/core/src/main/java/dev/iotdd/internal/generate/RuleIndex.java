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

    /** The sections in the order of the catalogue, from the bytes to the meaning. */
    private static final List<String> SECTIONS = List.of(
            "document", "member", "behavior", "metric", "request", "meaning", "response", "plan", "pact", "project");

    private static final String FIRST_RELEASE = "0.1.0";

    private static final Set<String> OF_ANY_DOCUMENT = Set.of("reader", "shape", "project");

    private RuleIndex() {}

    static void generate(Workspace workspace) {
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        workspace.list("rules").stream()
                .map(workspace::tree)
                .sorted(Comparator.comparingInt(RuleIndex::section))
                .forEach(rule -> rules.add(entry(rule)));
        workspace.put(PATH, rules);
    }

    private static int section(JsonNode rule) {
        return SECTIONS.indexOf(rule.path("x-iotdd").path("section").asString());
    }

    private static ObjectNode entry(JsonNode rule) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        for (String member : List.of("title", "description", "x-iotdd")) {
            entry.set(member, rule.path(member).deepCopy());
        }
        complete((ObjectNode) entry.path("x-iotdd"));
        return entry;
    }

    /** With what a rule judges even where its file does not say so, and without what only its code needs. */
    private static void complete(ObjectNode metadata) {
        metadata.remove(List.of("table", "samples"));
        if (!metadata.has("since")) {
            metadata.put("since", FIRST_RELEASE);
        }
        if (!metadata.has("scope")) {
            boolean any = OF_ANY_DOCUMENT.contains(metadata.path("check").asString());
            metadata.put("scope", any ? "any" : "request");
        }
    }
}
