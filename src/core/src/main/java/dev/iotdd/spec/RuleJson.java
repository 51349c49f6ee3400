package dev.iotdd.spec;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A rule for programs to read. */
final class RuleJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RuleJson() {}

    static ObjectNode of(RuleInfo rule, Map<String, Fact> facts, Example example) {
        ObjectNode json = NODES.objectNode();
        json.put("id", rule.id()).put("section", rule.section());
        json.put("check", rule.check().name().toLowerCase(Locale.ROOT));
        json.put("level", rule.level().word());
        if (!rule.levels().isEmpty()) {
            ObjectNode levels = json.putObject("levels");
            rule.levels().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(own -> levels.put(own.getKey(), own.getValue().word()));
        }
        json.put("on", rule.on()).put("evidence", rule.evidence().letter());
        json.put("fixable", rule.fixable());
        json.set("operations", texts(rule.operations()));
        json.set("hides", texts(rule.hides()));
        json.put("reason", rule.reason()).put("message", rule.message());
        rule.cure().ifPresent(cure -> json.put("cure", cure));
        ArrayNode sources = json.putArray("facts");
        rule.facts().forEach(id -> sources.add(fact(id, Optional.ofNullable(facts.get(id)))));
        json.putObject("example")
                .put("wrong", example.wrong())
                .put("message", example.message())
                .put("right", example.right());
        return json;
    }

    private static ArrayNode texts(Collection<String> values) {
        ArrayNode list = NODES.arrayNode();
        values.forEach(list::add);
        return list;
    }

    private static ObjectNode fact(String id, Optional<Fact> known) {
        ObjectNode json = NODES.objectNode().put("id", id);
        known.ifPresent(fact -> json.put("confidence", fact.confidence().letter())
                .put("statement", fact.statement())
                .put("source", fact.source())
                .put("url", fact.url()));
        return json;
    }
}
