package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.generate.fixture.Shape;
import dev.iotdd.internal.pact.MatchingRule.Matcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares the matching rules of a body with what the model says of its values. */
final class MatcherCheck {

    static final String TOO_LOOSE = "matcher-too-loose";
    static final String TOO_STRICT = "matcher-too-strict";
    static final String NEVER = "matcher-never-matches";
    static final String NOTHING = "matcher-without-value";

    private static final Set<String> OF_TEXTS = Set.of("date", "time", "timestamp", "datetime");
    private static final Set<String> OF_NUMBERS = Set.of("integer", "decimal", "number");

    private final List<MatchingRule> rules;
    private final Message.Body body;
    private final Map<String, String> serverMade;
    private final List<Violation> found = new ArrayList<>();

    /**
     * The check of a body.
     *
     * @param serverMade why values of a shape cannot be foreseen, by the shape's name; empty for requests
     */
    MatcherCheck(Message message, Message.Body body, Map<String, String> serverMade) {
        this.rules = MatchingRule.ofBody(message);
        this.body = body;
        this.serverMade = Map.copyOf(serverMade);
    }

    List<Violation> violations(Shape shape, String part) {
        walk(body.root(), shape, Pointer.ROOT);
        rules.stream()
                .filter(rule -> !exists(rule.path().tokens(), body.root()))
                .forEach(rule -> add(NOTHING, rule.at(), Map.of("rule", rule.written(), "part", part)));
        return found;
    }

    private static boolean exists(List<String> way, JsonNode value) {
        if (way.isEmpty()) {
            return !value.isMissingNode();
        }
        List<String> rest = way.subList(1, way.size());
        if (way.get(0).equals("*")) {
            // A list that may be empty in the example has a rule for its elements all the same.
            return value.isContainer()
                    && (value.isEmpty() || value.valueStream().anyMatch(inner -> exists(rest, inner)));
        }
        return exists(rest, Pointer.of(way.get(0)).in(value));
    }

    private void walk(JsonNode value, Shape shape, Pointer at) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            shape.member(member.getKey()).ifPresent(inner -> walk(member.getValue(), inner, at.child(member.getKey())));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (shape.is("array")) {
                walk(value.path(i), shape.element(), at.child(i));
            }
        }
        if (value.isValueNode() && !value.isNull()) {
            judge(value, shape, at);
        }
    }

    private void judge(JsonNode value, Shape shape, Pointer at) {
        Optional<MatchingRule> rule = rules.stream()
                .filter(candidate -> candidate.appliesTo(at))
                .max(Comparator.comparingLong(candidate -> candidate.path().weight()));
        List<Matcher> matchers = rule.map(MatchingRule::matchers).orElse(List.of());
        boolean isExact = matchers.stream().allMatch(matcher -> matcher.kind().equals("equality"));
        if (isExact) {
            foresee(shape, at);
            return;
        }
        List<Problem> problems = matchers.stream()
                .map(matcher -> problem(matcher, value, new Allowed(shape)))
                .flatMap(Optional::stream)
                .toList();
        boolean some = rule.filter(MatchingRule::isAny).isPresent() || matchers.size() == 1;
        problems.stream()
                .filter(problem -> some || problem.rule().equals(NEVER))
                .forEach(problem -> add(problem, new Allowed(shape), at));
    }

    /** A value to be matched exactly, though the service makes it as it likes. */
    private void foresee(Shape shape, Pointer at) {
        String reason = serverMade.get(shape.schema().path("title").asString(""));
        if (reason != null) {
            Pointer value = body.isTree() ? body.at().append(at) : body.at();
            String problem =
                    "it wants just the value of the example, but the service makes that value, and " + reason + ".";
            add(TOO_STRICT, value, words(at, problem, new Allowed(shape), "equality"));
        }
    }

    private record Problem(String rule, Matcher matcher, String text) {}

    private static Optional<Problem> problem(Matcher matcher, JsonNode example, Allowed allowed) {
        String kind = matcher.kind();
        if (OF_NUMBERS.contains(kind)) {
            return numeric(matcher, allowed);
        }
        if (OF_TEXTS.contains(kind) && allowed.isNumber()) {
            return never(matcher, "it is for texts, and this is a number.");
        }
        return switch (kind) {
            case "type" -> allowed.isNarrow() ? loose(matcher, "takes every text") : Optional.empty();
            case "regex" -> regex(matcher, example, allowed);
            case "boolean" ->
                allowed.shape().is("boolean") ? Optional.empty() : never(matcher, "it is for true and false.");
            case "null" -> never(matcher, "the service leaves out what it does not have.");
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> numeric(Matcher matcher, Allowed allowed) {
        if (!allowed.isNumber()) {
            return never(matcher, "it is for numbers.");
        }
        if (allowed.shape().is("number")) {
            return matcher.kind().equals("integer")
                    ? Optional.of(new Problem(TOO_STRICT, matcher, "it wants a whole number, and fractions may come."))
                    : Optional.empty();
        }
        return switch (matcher.kind()) {
            case "decimal" -> never(matcher, "it wants a fraction, and only whole numbers come.");
            case "number" -> loose(matcher, "takes fractions");
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> regex(Matcher matcher, JsonNode example, Allowed allowed) {
        Optional<RegexProbe> compiled =
                RegexProbe.of(matcher.node().path("regex").asString(""));
        if (compiled.isEmpty()) {
            return never(matcher, "it is no regular expression.");
        }
        RegexProbe regex = compiled.get();
        if (example.isString() && !regex.findsIn(example.stringValue())) {
            return never(matcher, "it does not even take its own example, " + Prose.json(example) + ".");
        }
        if (!allowed.values().isEmpty() && allowed.values().stream().noneMatch(regex::findsIn)) {
            return never(matcher, "it takes none of the allowed values.");
        }
        List<String> known = allowed.values().isEmpty() ? List.of(example.asString("")) : allowed.values();
        return !allowed.isNarrow()
                ? Optional.empty()
                : RegexProbe.near(known)
                        .filter(value -> regex.takes(value) && !allowed.takes(value))
                        .findFirst()
                        .flatMap(value -> loose(matcher, "takes \"" + value + "\""));
    }

    private static Optional<Problem> never(Matcher matcher, String why) {
        return Optional.of(new Problem(NEVER, matcher, why));
    }

    private static Optional<Problem> loose(Matcher matcher, String what) {
        return Optional.of(new Problem(TOO_LOOSE, matcher, what));
    }

    private void add(Problem problem, Allowed allowed, Pointer at) {
        add(
                problem.rule(),
                problem.matcher().at(),
                words(at, problem.text(), allowed, problem.matcher().words()));
    }

    private static Map<String, String> words(Pointer at, String problem, Allowed allowed, String matcher) {
        return Map.of(
                "what", at.length() == 0 ? "the body" : Prose.name(at),
                "problem", problem,
                "allowed", allowed.words(),
                "matcher", Prose.cut(matcher),
                "better", allowed.better());
    }

    private void add(String rule, Pointer at, Map<String, String> words) {
        Violation violation = Violation.of(rule, at, at, words);
        // A rule for all elements of a list meets each of them.
        if (!found.contains(violation)) {
            found.add(violation);
        }
    }
}
