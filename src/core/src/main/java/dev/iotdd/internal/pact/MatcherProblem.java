package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.pact.MatchingRule.Matcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong with a matcher for a value.
 *
 * @param rule id of the rule that says so
 * @param at where the matcher stands
 * @param matcher the matcher as people would name it
 * @param text what is wrong
 */
record MatcherProblem(String rule, Pointer at, String matcher, String text) {

    private static final String TOO_LOOSE = "matcher-too-loose";
    private static final String TOO_STRICT = "matcher-too-strict";
    private static final String NEVER = "matcher-never-matches";

    private static final Set<String> OF_TEXTS = Set.of("date", "time", "timestamp", "datetime");
    private static final Set<String> OF_HOLDERS =
            Set.of(Matcher.EACH_KEY, Matcher.EACH_VALUE, Matcher.VALUES, Matcher.ARRAY_CONTAINS);
    private static final Set<String> OF_NUMBERS = Set.of("integer", "decimal", "number");

    private static final String VERSIONS = "it is for versions such as 1.0.0.";

    /** Those of which the model has nothing to say. */
    private static final Set<String> OTHERS = Set.of(
            "equality",
            "min",
            "max",
            "contentType",
            "content-type",
            "ignore-order",
            "min-equals-ignore-order",
            "max-equals-ignore-order",
            "min-max-equals-ignore-order");

    /** Longer texts are told by their length. */
    private static final int LONG = 60;

    /** The problems of a rule: of matchers that all have to be satisfied, those that no value can satisfy. */
    static List<MatcherProblem> of(MatchingRule rule, JsonNode example, Allowed allowed) {
        return rule.matchers().stream()
                .flatMap(matcher -> of(matcher, example, allowed).stream())
                .filter(problem -> rule.isOneEnough() || problem.rule().equals(NEVER))
                .toList();
    }

    /** A value that has to be just the one of the example, though the service makes it as it likes. */
    static MatcherProblem unforeseen(Pointer value, String reason) {
        String text = "it wants just the value of the example, but the service makes that value, and " + reason + ".";
        return new MatcherProblem(TOO_STRICT, value, "equality", text);
    }

    /** A rule whose path Pact cannot read, so that what it is for is never verified. */
    static Violation unreadable(MatchingRule rule, String what) {
        String matcher =
                rule.matchers().stream().findFirst().map(Matcher::words).orElse("");
        String text = "Pact reads paths of names, indexes and *, and " + quoted(rule.written()) + " is none.";
        String better = matcher + " for a path such as " + MatchPath.readable(rule.written());
        return new MatcherProblem(NEVER, rule.at(), matcher, text).violation(what, "", better);
    }

    private static Optional<MatcherProblem> of(Matcher matcher, JsonNode example, Allowed allowed) {
        String kind = matcher.kind();
        if (OF_HOLDERS.contains(kind)) {
            return loose(matcher, "is for lists and objects and takes everything else");
        }
        if (OF_NUMBERS.contains(kind)) {
            return numeric(matcher, allowed);
        }
        if (OF_TEXTS.contains(kind) && allowed.isNumber()) {
            return never(matcher, "it is for texts, and this is a number.");
        }
        return switch (kind) {
            case "type", "notEmpty" -> allowed.isNarrow() ? loose(matcher, "takes every text") : Optional.empty();
            case "regex" -> regex(matcher, example, allowed);
            case "include" -> including(matcher, example, allowed);
            case "boolean" -> allowed.isBoolean() ? Optional.empty() : never(matcher, "it is for true and false.");
            case "null" -> never(matcher, "the service leaves out what it does not have.");
            case "semver" ->
                allowed.isText() || allowed.shape().is("string") ? version(matcher, allowed) : never(matcher, VERSIONS);
            default -> OTHERS.contains(kind) ? Optional.empty() : never(matcher, "Pact has no such matcher.");
        };
    }

    private static Optional<MatcherProblem> numeric(Matcher matcher, Allowed allowed) {
        if (!allowed.isNumber()) {
            return allowed.isText() && allowed.takes("1") ? Optional.empty() : never(matcher, "it is for numbers.");
        }
        if (allowed.shape().is("number")) {
            return matcher.kind().equals("integer")
                    ? problem(TOO_STRICT, matcher, "it wants a whole number, and fractions may come.")
                    : Optional.empty();
        }
        return switch (matcher.kind()) {
            case "decimal" -> never(matcher, "it wants a fraction, and only whole numbers come.");
            case "number" -> loose(matcher, "takes fractions");
            default ->
                allowed.range()
                        .map(range -> range.outside().get(1))
                        .flatMap(number -> loose(matcher, "takes " + number));
        };
    }

    private static Optional<MatcherProblem> regex(Matcher matcher, JsonNode example, Allowed allowed) {
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
        return taking(matcher, allowed, allowed.refused(example.asString("")).filter(regex::takes));
    }

    private static Optional<MatcherProblem> version(Matcher matcher, Allowed allowed) {
        return allowed.takes("1.0.0") ? Optional.empty() : never(matcher, VERSIONS);
    }

    private static Optional<MatcherProblem> including(Matcher matcher, JsonNode example, Allowed allowed) {
        String part = matcher.node().path("value").asString("");
        return taking(matcher, allowed, allowed.refused(example.asString("")).filter(text -> text.contains(part)));
    }

    private static Optional<MatcherProblem> taking(Matcher matcher, Allowed allowed, Stream<String> refused) {
        return allowed.isNarrow()
                ? refused.findFirst().flatMap(text -> loose(matcher, "takes " + quoted(text)))
                : Optional.empty();
    }

    static String quoted(String text) {
        int length = text.codePointCount(0, text.length());
        return length > LONG ? "a text of " + length + " characters" : '"' + text + '"';
    }

    static Optional<MatcherProblem> never(Matcher matcher, String why) {
        return problem(NEVER, matcher, why);
    }

    static Optional<MatcherProblem> strict(Matcher matcher, String why) {
        return problem(TOO_STRICT, matcher, why);
    }

    static Optional<MatcherProblem> loose(Matcher matcher, String what) {
        return problem(TOO_LOOSE, matcher, what);
    }

    private static Optional<MatcherProblem> problem(String rule, Matcher matcher, String text) {
        return Optional.of(new MatcherProblem(rule, matcher.at(), matcher.words(), text));
    }

    Violation violation(String what, Allowed allowed) {
        return violation(what, allowed.words(), allowed.better());
    }

    Violation violation(String what, String allowed, String better) {
        return Violation.of(
                rule,
                at,
                at,
                Map.of(
                        "what", what,
                        "problem", text,
                        "allowed", allowed,
                        "matcher", Prose.cut(matcher),
                        "better", better));
    }
}
