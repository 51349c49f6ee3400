package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.generate.fixture.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the matching rules of a body with what the model says of its values. */
final class BodyCheck {

    private final List<MatchingRule> rules;
    private final Message.Body body;
    private final Map<String, String> serverMade;

    /**
     * The check of a body.
     *
     * @param serverMade why values of a shape cannot be foreseen, by the shape's name; empty for requests
     */
    BodyCheck(Message message, Message.Body body, Map<String, String> serverMade) {
        this.rules = MatchingRule.of(message, Place.BODY);
        this.body = body;
        this.serverMade = Map.copyOf(serverMade);
    }

    List<Violation> violations(Shape shape, Place.Side side) {
        Stream<Violation> ofValues = Leaf.in(body.root(), shape).stream().flatMap(this::judge);
        Stream<Violation> ofNothing = rules.stream()
                .filter(rule -> !rule.path().leadsSomewhere(body.root()))
                .map(rule -> Unused.rule(rule, Place.BODY.of(side)));
        // A rule for all elements of a list meets each of them.
        return Stream.concat(ofValues, ofNothing).distinct().toList();
    }

    private Stream<Violation> judge(Leaf leaf) {
        Allowed allowed = Allowed.inBody(leaf.shape());
        Optional<MatchingRule> rule = MatchingRule.forValue(rules, leaf.at());
        List<MatcherProblem> problems = rule.filter(known -> !known.isExact())
                .map(known -> MatcherProblem.of(known, leaf.value(), allowed))
                .orElseGet(() -> unforeseen(leaf));
        return problems.stream().map(problem -> problem.violation(leaf.name(), allowed));
    }

    private List<MatcherProblem> unforeseen(Leaf leaf) {
        Pointer value = body.isTree() ? body.at().append(leaf.at()) : body.at();
        return Optional.ofNullable(serverMade.get(leaf.title()))
                .map(reason -> MatcherProblem.unforeseen(value, reason))
                .stream()
                .toList();
    }
}
