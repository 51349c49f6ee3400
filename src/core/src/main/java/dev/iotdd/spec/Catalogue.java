package dev.iotdd.spec;

import dev.iotdd.Evidence;
import dev.iotdd.internal.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules as pages of plain text, and as JSON. */
public final class Catalogue {

    private final Spec spec;

    private Catalogue(Spec spec) {
        this.spec = spec;
    }

    /** The catalogue of a specification. */
    public static Catalogue of(Spec spec) {
        return new Catalogue(spec);
    }

    /** One line for each rule: id, level, evidence; by section. */
    public String overview() {
        int width =
                spec.rules().stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        StringBuilder page = new StringBuilder();
        String section = "";
        for (RuleInfo rule : spec.rules()) {
            if (!rule.section().equals(section)) {
                page.append(section.isEmpty() ? "" : "\n")
                        .append(rule.section())
                        .append('\n');
                section = rule.section();
            }
            String id = rule.id() + " ".repeat(width - rule.id().length());
            page.append("  ").append(id).append("  ").append(rule.evidence().letter());
            page.append("  ").append(level(rule)).append('\n');
        }
        return page.append("\nD documented by AWS, I inferred, U known to nobody.\n")
                .toString();
    }

    /**
     * All about one rule.
     *
     * @throws IllegalArgumentException if there is none of this id; the message suggests one
     */
    public String page(String id) {
        RuleInfo rule = spec.findRule(id).orElseThrow(() -> unknown(id));
        Example example = spec.example(id);
        StringBuilder page = new StringBuilder();
        page.append(id).append("\n\n").append(rule.reason()).append("\n\n");
        page.append("Level:    ").append(level(rule)).append('\n');
        page.append("Evidence: ").append(evidence(rule.evidence())).append('\n');
        page.append("Judges:   ").append(judges(rule)).append('\n');
        rule.cure().ifPresent(cure -> page.append("Cure:     ").append(cure).append('\n'));
        page.append(fix(rule));
        page.append("\nSources:\n");
        Map<String, Fact> facts = spec.facts();
        rule.facts().forEach(fact -> page.append(source(fact, facts)));
        page.append(rule.facts().isEmpty() ? "  none of AWS's: it is about iotdd's own files\n" : "");
        page.append("\nWrong:\n\n").append(indented(example.wrong()));
        page.append("\n  -> ").append(example.message()).append('\n');
        page.append("\nRight:\n\n").append(indented(example.right()));
        return page.toString();
    }

    /** All about every rule as a JSON array, with one rule a line. */
    public String json() {
        return spec.rules().stream().map(this::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    /**
     * All about one rule as a JSON object.
     *
     * @throws IllegalArgumentException if there is none of this id; the message suggests one
     */
    public String json(String id) {
        return json(spec.findRule(id).orElseThrow(() -> unknown(id))) + "\n";
    }

    private String json(RuleInfo rule) {
        return RuleJson.of(rule, spec.facts(), spec.example(rule.id())).toString();
    }

    private IllegalArgumentException unknown(String id) {
        List<String> ids = spec.rules().stream().map(RuleInfo::id).toList();
        return new IllegalArgumentException(
                "There is no rule '" + id + "'." + Suggestion.sentence(Suggestion.closest(id, ids)));
    }

    private static String source(String id, Map<String, Fact> facts) {
        return Optional.ofNullable(facts.get(id))
                .map(fact -> "  " + id + " (" + fact.confidence().letter() + ") " + fact.statement() + "\n    "
                        + fact.source() + (fact.url().isEmpty() ? "" : ", " + fact.url()) + "\n")
                .orElse("  " + id + "\n");
    }

    private static String level(RuleInfo rule) {
        String level = rule.levels().isEmpty()
                ? rule.level().word()
                : rule.levels().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(own -> own.getValue().word() + " for " + own.getKey())
                        .collect(Collectors.joining(", "));
        return rule.on() ? level : level + ", off unless configured";
    }

    private static String fix(RuleInfo rule) {
        return switch (rule.fix()) {
            case NONE -> "";
            case SAFE -> "Fix:      iotdd fix repairs it\n";
            case UNSAFE -> "Fix:      iotdd fix --unsafe repairs it if it can guess what was meant\n";
        };
    }

    private static String evidence(Evidence evidence) {
        return switch (evidence) {
            case DOCUMENTED -> "documented by AWS";
            case INFERRED -> "inferred from AWS's examples or the structure of the API";
            case UNKNOWN -> "nothing that AWS has published says it";
        };
    }

    private static String judges(RuleInfo rule) {
        String what = rule.scope().words();
        return rule.operations().isEmpty() ? "all " + what : what + " of " + String.join(", ", rule.operations());
    }

    private static String indented(String text) {
        return text.strip().lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }
}
