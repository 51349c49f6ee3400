package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.generate.fixture.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the matching rules of a body with what the model says of its values. */
final class BodyCheck {

    private final List<MatchingRule> rules;
    private final Message.Body body;
    private final Map<String, String> serverMade;
    private final Place.Side side;

    /**
     * The check of a body.
     *
     * @param serverMade why values of a shape cannot be foreseen, by the shape's name; empty for requests
     */
    BodyCheck(Message message, Message.Body body, Map<String, String> serverMade, Place.Side side) {
        this.rules = MatchingRule.of(message, Place.BODY);
        this.body = body;
        this.serverMade = Map.copyOf(serverMade);
        this.side = side;
    }

    List<Violation> violations(Shape shape) {
        // A rule for all elements of a list meets each of them.
        Set<Violation> found = new LinkedHashSet<>();
        judge(new BodyValue(Pointer.ROOT, body.root(), shape), new Scope(Pointer.ROOT, rules), found);
        return List.copyOf(found);
    }

    private void judge(BodyValue root, Scope scope, Set<Violation> found) {
        walk(root, scope, found);
        scope.unused(root.value(), Place.BODY.of(side)).forEach(found::add);
    }

    private void walk(BodyValue value, Scope scope, Set<Violation> found) {
        if (value.isLeaf()) {
            problems(value, scope).forEach(found::add);
            return;
        }
        Optional<MatchingRule> own = scope.ruleOf(value.at());
        own.ifPresent(rule -> found.addAll(new HolderCheck(rule, value, side).violations()));
        value.inside().forEach(inner -> {
            Optional<Inside> inside = own.flatMap(rule -> rule.inside(inner.at()));
            if (inside.isEmpty()) {
                walk(inner, scope, found);
            } else if (inside.get() instanceof Inside.Ruled ruled) {
                judge(inner, ruled.scope(), found);
            }
        });
    }

    private Stream<Violation> problems(BodyValue leaf, Scope scope) {
        Allowed allowed = Allowed.inBody(leaf.shape());
        List<MatcherProblem> problems = new ArrayList<>();
        Optional<MatchingRule> rule = scope.ruleFor(leaf.at()).filter(known -> !known.isExact());
        rule.map(known -> MatcherProblem.of(known, leaf.value(), allowed)).ifPresent(problems::addAll);
        if (rule.isEmpty()) {
            unforeseen(leaf).ifPresent(problems::add);
        }
        return problems.stream().map(problem -> problem.violation(leaf.name(), allowed));
    }

    private Optional<MatcherProblem> unforeseen(BodyValue leaf) {
        Pointer value = body.isTree() ? body.at().append(leaf.at()) : body.at();
        return Optional.ofNullable(serverMade.get(leaf.title()))
                .map(reason -> MatcherProblem.unforeseen(value, reason));
    }
}
