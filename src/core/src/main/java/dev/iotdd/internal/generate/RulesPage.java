package dev.iotdd.internal.generate;

import dev.iotdd.spec.RuleInfo.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The catalogue as a page to read. */
final class RulesPage {

    private static final String PATH = "RULES.md";

    private static final Map<String, String> EVIDENCE = Map.of(
            "D", "documented by AWS",
            "I", "inferred from examples or structure",
            "U", "known to nobody");

    private final JsonNode facts;
    private final JsonNode examples;
    private final Map<String, String> sections;
    private final StringBuilder page = new StringBuilder();

    private RulesPage(JsonNode facts, JsonNode examples, Map<String, String> sections) {
        this.facts = facts;
        this.examples = examples;
        this.sections = sections;
    }

    static void generate(Workspace workspace) {
        RulesPage page = new RulesPage(
                workspace.tree("facts.json"),
                workspace.tree(Examples.PATH),
                Sections.titles(workspace.tree(Sections.SCHEMA)));
        page.write(workspace.tree(RuleIndex.PATH));
        workspace.put(PATH, page.page.toString());
    }

    private void write(JsonNode rules) {
        page.append("# Rules\n\nGenerated from `rules/` and `facts.json`; `mvn verify -Dregenerate` writes it.\n\n")
                .append("Level: *error*, the service refuses it or it cannot mean what it says; *warning*, probably ")
                .append("refused, without effect, or risky; *info*, advice. Evidence: **D** documented by AWS, ")
                .append("**I** inferred from AWS's examples or the structure of the API, **U** known to nobody.\n");
        String section = "";
        for (JsonNode rule : rules) {
            String own = rule.path("x-iotdd").path("section").asString();
            if (!own.equals(section)) {
                section = own;
                overview(rules, section);
            }
        }
        for (JsonNode rule : rules) {
            rule(rule.path("title").asString(), rule.path("description").asString(), rule.path("x-iotdd"));
        }
    }

    private void overview(JsonNode rules, String section) {
        page.append("\n## ")
                .append(sections.getOrDefault(section, section))
                .append("\n\n| rule | level | evidence |\n| --- | --- | --- |\n");
        for (JsonNode rule : rules) {
            JsonNode own = rule.path("x-iotdd");
            if (own.path("section").asString().equals(section)) {
                String id = rule.path("title").asString();
                page.append("| [").append(id).append("](#").append(id).append(") | ");
                page.append(level(own))
                        .append(" | ")
                        .append(own.path("evidence").asString())
                        .append(" |\n");
            }
        }
    }

    private void rule(String id, String reason, JsonNode rule) {
        String evidence = rule.path("evidence").asString();
        page.append("\n### ").append(id).append("\n\n").append(reason).append("\n\n");
        page.append("- Level: ").append(level(rule)).append('\n');
        page.append("- Evidence: ")
                .append(EVIDENCE.getOrDefault(evidence, evidence))
                .append('\n');
        page.append("- Judges: ").append(judges(rule)).append('\n');
        page.append("- Says: ").append(sentence(rule.path("message"))).append('\n');
        if (rule.has("cure")) {
            page.append("- Cure: ").append(sentence(rule.path("cure"))).append('\n');
        }
        if (rule.has("hides")) {
            page.append("- Where it speaks, these are silent: ")
                    .append(texts(rule, "hides"))
                    .append('\n');
        }
        page.append(rule.path("facts").isEmpty() ? "- About iotdd's own files\n" : "- Rests on:\n");
        rule.path("facts").forEach(fact -> fact(fact.asString()));
        JsonNode example = examples.path(id);
        page.append("\nWrong:\n\n```\n")
                .append(example.path("wrong").asString().strip())
                .append("\n```\n");
        page.append("\n> ").append(example.path("message").asString()).append('\n');
        page.append("\nRight:\n\n```\n")
                .append(example.path("right").asString().strip())
                .append("\n```\n");
    }

    private void fact(String id) {
        JsonNode fact = facts.path(id);
        page.append("  - ")
                .append(id)
                .append(" (")
                .append(fact.path("confidence").asString())
                .append(") ");
        page.append(fact.path("statement").asString()).append(' ');
        String source = fact.path("source").asString();
        String url = fact.path("url").asString("");
        page.append(url.isEmpty() ? source : "[" + source + "](" + url + ")").append('\n');
    }

    private static String judges(JsonNode rule) {
        String operations = texts(rule, "operations");
        String what = Scope.valueOf(rule.path("scope").asString().toUpperCase(Locale.ROOT))
                .words();
        return operations.equals("*") ? "all " + what : what + " of " + operations;
    }

    private static String level(JsonNode rule) {
        JsonNode level = rule.path("level");
        String word = level.isString()
                ? level.asString()
                : String.join(
                        ", ",
                        level.properties().stream()
                                .map(own -> own.getValue().asString() + " for " + own.getKey())
                                .toList());
        return rule.path("default").asString("").equals("off") ? word + ", off unless configured" : word;
    }

    private static String sentence(JsonNode sentence) {
        return sentence.asString().replace("{", "`{").replace("}", "}`");
    }

    private static String texts(JsonNode rule, String member) {
        List<String> texts =
                rule.path(member).valueStream().map(JsonNode::asString).toList();
        return String.join(", ", texts);
    }
}
