package dev.iotdd.conform.scorecard;

import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Scorecards for programs. */
final class ScorecardJson {

    private static final String SCHEMA = "https://iotdd.dev/spec/scorecard.schema.json";

    private ScorecardJson() {}

    static String of(Scorecard card) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", SCHEMA).put("endpoint", card.endpoint()).put("clean", card.isClean());
        put(root.putObject("total"), card.total());
        ObjectNode groups = root.putObject("groups");
        card.byGroup().forEach((group, tally) -> put(groups.putObject(group.word()), tally));
        ObjectNode operations = root.putObject("operations");
        card.byOperation().forEach((operation, tally) -> put(operations.putObject(operation), tally));
        ArrayNode cases = root.putArray("cases");
        card.results().forEach(result -> put(cases.addObject(), result));
        return JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(root)
                        .replace("\r", "") + "\n";
    }

    private static void put(ObjectNode node, Tally tally) {
        node.put("passed", tally.passed())
                .put("failed", tally.failed())
                .put("leftOut", tally.leftOut())
                .put("percent", tally.percent());
    }

    private static void put(ObjectNode node, CaseResult result) {
        CaseInfo info = result.info();
        node.put("id", info.id())
                .put("group", info.group().word())
                .put("operation", info.operation())
                .put("title", info.title());
        info.rule().ifPresent(rule -> node.put("rule", rule));
        ArrayNode facts = node.putArray("facts");
        info.facts().forEach(fact -> facts.add(fact.id()));
        node.put("evidence", info.evidence().letter());
        node.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        result.reason().ifPresent(reason -> node.put("reason", reason));
        if (!result.problems().isEmpty()) {
            ArrayNode problems = node.putArray("problems");
            result.problems().forEach(problem -> put(problems.addObject(), problem));
        }
    }

    private static void put(ObjectNode node, Problem problem) {
        problem.step().ifPresent(step -> node.put("step", step));
        node.put("expected", problem.expected()).put("found", problem.found());
        problem.sent()
                .ifPresent(sent -> node.put("request", sent.request())
                        .put("requestBody", sent.body())
                        .put("answer", sent.answer())
                        .put("answerBody", sent.answerBody()));
    }
}
