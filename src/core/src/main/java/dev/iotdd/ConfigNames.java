package dev.iotdd;

import dev.iotdd.internal.Globs;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import dev.iotdd.internal.Violation;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.RuleOption;
import dev.iotdd.spec.Spec;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say of a configuration: that rules exist, that patterns and dates are some. */
final class ConfigNames {

    private static final String KNOWN = "the ids of `iotdd rules`";

    private final Spec spec;
    private final List<String> rules;
    private final List<Violation> violations = new ArrayList<>();

    ConfigNames(Spec spec) {
        this.spec = spec;
        this.rules = spec.rules().stream().map(RuleInfo::id).toList();
    }

    List<Violation> violations(JsonNode root) {
        levels(root.path("rules"), Pointer.of("rules"));
        each(root.path("overrides"), Pointer.of("overrides"), this::override);
        each(root.path("suppressions"), Pointer.of("suppressions"), this::suppression);
        each(root.path("exclude"), Pointer.of("exclude"), this::glob);
        each(root.path("declarations"), Pointer.of("declarations"), this::glob);
        return violations;
    }

    private static void each(JsonNode list, Pointer at, Consumer<Placed> use) {
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            use.accept(new Placed(at.child(i), list.path(i)));
        }
    }

    private record Placed(Pointer at, JsonNode node) {
        Placed member(String name) {
            return new Placed(at.child(name), node.path(name));
        }
    }

    private void override(Placed override) {
        levels(override.node().path("rules"), override.at().child("rules"));
        each(override.node().path("files"), override.at().child("files"), this::glob);
    }

    private void suppression(Placed suppression) {
        Placed rule = suppression.member("rule");
        if (rule.node().isString() && !rules.contains(rule.node().stringValue())) {
            say("unknown-enum-value", rule, KNOWN, suggestion(rule.node().stringValue()));
        }
        glob(suppression.member("files"));
        date(suppression.member("until"));
        Placed reason = suppression.member("reason");
        if (reason.node().isString() && reason.node().stringValue().isBlank()) {
            say("wrong-pattern", reason, "a sentence", "");
        }
    }

    private void levels(JsonNode levels, Pointer at) {
        for (Map.Entry<String, JsonNode> rule : levels.properties()) {
            Pointer place = at.child(rule.getKey());
            spec.findRule(rule.getKey())
                    .ifPresentOrElse(
                            known -> options(known, rule.getValue().path("options"), place.child("options")),
                            () -> unknown(place, KNOWN, suggestion(rule.getKey())));
        }
    }

    private void options(RuleInfo rule, JsonNode options, Pointer at) {
        List<String> names = rule.options().stream().map(RuleOption::name).toList();
        for (Map.Entry<String, JsonNode> option : options.properties()) {
            Placed value = new Placed(at.child(option.getKey()), option.getValue());
            rule.options().stream()
                    .filter(known -> known.name().equals(option.getKey()))
                    .findFirst()
                    .ifPresentOrElse(
                            known -> range(known, value),
                            () -> unknown(
                                    value.at(),
                                    names.isEmpty() ? "none" : Prose.or(names),
                                    Suggestion.sentence(Suggestion.closest(option.getKey(), names))));
        }
    }

    private void range(RuleOption option, Placed value) {
        if (!value.node().isNumber()) {
            return;
        }
        BigDecimal number = value.node().decimalValue();
        if (number.compareTo(option.minimum()) < 0 || number.compareTo(option.maximum()) > 0) {
            say("out-of-range", value, option.minimum() + " to " + option.maximum(), "");
        }
    }

    private void unknown(Pointer at, String allowed, String suggestion) {
        Map<String, String> words = Map.of(
                "member",
                at.last().orElse(""),
                "object",
                Prose.name(at.head(at.length() - 1)),
                "allowed",
                allowed,
                "suggestion",
                suggestion);
        violations.add(new Violation("unknown-member", at.head(at.length() - 1), at, Violation.Mark.KEY, words));
    }

    private String suggestion(String id) {
        return Suggestion.sentence(Suggestion.closest(id, rules));
    }

    private void glob(Placed glob) {
        if (!glob.node().isString()) {
            return;
        }
        try {
            Globs.of(glob.node().stringValue());
        } catch (PatternSyntaxException e) {
            say("wrong-pattern", glob, "a glob, for example profiles/**/*.json", "");
        }
    }

    private void date(Placed date) {
        if (!date.node().isString()) {
            return;
        }
        try {
            LocalDate.parse(date.node().stringValue());
        } catch (DateTimeException e) {
            say("wrong-pattern", date, "a day of the calendar, for example 2027-06-30", "");
        }
    }

    private void say(String rule, Placed value, String allowed, String suggestion) {
        Map<String, String> words = Map.of("allowed", allowed, "suggestion", suggestion);
        violations.add(Violation.of(rule, value.at(), value.at(), words));
    }
}
