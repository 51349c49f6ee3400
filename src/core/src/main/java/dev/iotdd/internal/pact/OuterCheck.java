package dev.iotdd.internal.pact;

import dev.iotdd.internal.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.StringNode;

/** Compares the matching rules for path, query and headers with what the model says of them. */
final class OuterCheck {

    private final Message message;
    private final Place.Side side;
    private final List<OuterValue> values;

    OuterCheck(Message message, Place.Side side, List<OuterValue> values) {
        this.message = message;
        this.side = side;
        this.values = List.copyOf(values);
    }

    List<Violation> violations() {
        Stream<Violation> misplaced = MatchingRule.misplaced(message, side).stream()
                .map(rule -> Unused.rule(rule, "a " + side.word() + " over HTTP"));
        Stream<Violation> unreadable = MatchingRule.unreadable(message).stream()
                .map(rule -> MatcherProblem.unreadable(rule, "the " + side.word()));
        return Stream.of(
                        values.stream().flatMap(this::judge),
                        unused(Place.QUERY),
                        unused(Place.HEADER),
                        misplaced,
                        unreadable)
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Violation> unused(Place place) {
        return !place.isIn(side)
                ? Stream.empty()
                : MatchingRule.of(message, place).stream()
                        .filter(rule ->
                                values.stream().noneMatch(value -> value.place() == place && value.isFor(rule.path())))
                        .map(rule -> Unused.rule(rule, place.of(side)));
    }

    private Stream<Violation> judge(OuterValue value) {
        Optional<MatchingRule> rule = MatchingRule.of(message, value.place()).stream()
                .filter(candidate -> value.isFor(candidate.path()))
                .map(MatchingRule::ofOne)
                .filter(candidate -> !candidate.isExact())
                .findFirst();
        return rule.isPresent()
                ? value.allowed().stream()
                        .flatMap(allowed ->
                                MatcherProblem.of(rule.get(), StringNode.valueOf(value.example()), allowed).stream()
                                        .map(problem -> problem.violation(value.words(), allowed)))
                : value.serverMade().stream()
                        .map(reason -> MatcherProblem.unforeseen(value.at(), reason)
                                .violation(value.words(), "", better(value)));
    }

    private static String better(OuterValue value) {
        return value.allowed().map(Allowed::better).orElse("type");
    }
}
