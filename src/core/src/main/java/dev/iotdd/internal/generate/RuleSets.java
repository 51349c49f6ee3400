package dev.iotdd.internal.generate;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which rules hold for which operation. Those of level error constrain the operation's request; the others stand apart
 * as advice, so that no validator refuses a document for want of advice taken.
 */
final class RuleSets {

    private RuleSets() {}

    static void generate(Workspace workspace) {
        for (JsonNode operation : workspace.tree("generated/operations.json")) {
            String name = operation.path("name").asString();
            put(workspace, name, "Rules", "What the service refuses in a request of " + name + ".", true);
            put(workspace, name, "Advice", "What is risky or without effect in a request of " + name + ".", false);
        }
    }

    private static void put(Workspace workspace, String operation, String suffix, String description, boolean errors) {
        String title = operation + suffix;
        ObjectNode set = Schemas.file("generated/rule-sets/" + title + ".json", title, description);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode rule : workspace.tree(RuleIndex.PATH)) {
            if (belongs(rule.path("x-iotdd"), operation, errors)) {
                all.addObject().put("$ref", "../../rules/" + rule.path("title").asString() + ".json");
            }
        }
        if (!all.isEmpty()) {
            set.set("allOf", all);
        }
        workspace.put("generated/rule-sets/" + title + ".json", set);
    }

    private static boolean belongs(JsonNode rule, String operation, boolean errors) {
        JsonNode level = rule.path("level");
        String own = level.isString() ? level.asString() : level.path(operation).asString("");
        List<String> operations =
                rule.path("operations").valueStream().map(JsonNode::asString).toList();
        return rule.path("check").asString().equals("schema")
                && (operations.contains(operation) || operations.contains("*"))
                && own.equals("error") == errors;
    }
}
