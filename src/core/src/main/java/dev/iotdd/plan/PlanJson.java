package dev.iotdd.plan;

import dev.iotdd.Finding;
import dev.iotdd.internal.generate.JsonText;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A plan as JSON. */
final class PlanJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private PlanJson() {}

    static String of(Plan plan) {
        ObjectNode json = NODES.objectNode().put("profile", plan.profile());
        plan.version().ifPresentOrElse(version -> json.put("version", version), () -> json.putNull("version"));
        ArrayNode behaviors = json.putArray("behaviors");
        plan.behaviors().forEach(behavior -> {
            ObjectNode node = behaviors.addObject().put("name", behavior.name()).put("change", behavior.word());
            putOrNull(node, "before", behavior.before());
            putOrNull(node, "after", behavior.after());
        });
        ObjectNode members = json.putObject("members");
        plan.members().forEach(members::put);
        json.set("effective", tree(plan.effective()));
        ArrayNode requests = json.putArray("requests");
        plan.requests().forEach(request -> requests.add(tree(request)));
        json.put("weaker", plan.isWeaker());
        ArrayNode findings = json.putArray("findings");
        PlanText.findings(plan).forEach(finding -> put(findings, finding));
        json.put("suppressed", plan.suppressed());
        return JsonText.of(json);
    }

    private static void put(ArrayNode findings, Finding finding) {
        ObjectNode node = findings.addObject()
                .put("rule", finding.rule())
                .put("level", finding.level().word())
                .put("evidence", String.valueOf(finding.evidence().letter()))
                .put("file", finding.location().file())
                .put("line", finding.location().line())
                .put("column", finding.location().column());
        putOrNull(node, "behavior", finding.behavior());
        node.put("message", finding.message());
        finding.cure().ifPresent(cure -> node.put("cure", cure));
    }

    private static void putOrNull(ObjectNode node, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> node.put(name, text), () -> node.putNull(name));
    }

    private static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }
}
