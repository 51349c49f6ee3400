package dev.iotdd.internal.pact;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.generate.fixture.Shape;
import dev.iotdd.internal.pact.MatchingRule.Matcher;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Compares the matchers of a list or an object itself with what the model says of its elements and names. */
final class HolderCheck {

    private final MatchingRule rule;
    private final BodyValue holder;
    private final Place.Side side;

    HolderCheck(MatchingRule rule, BodyValue holder, Place.Side side) {
        this.rule = rule;
        this.holder = holder;
        this.side = side;
    }

    List<Violation> violations() {
        return rule.matchers().stream().flatMap(this::judge).toList();
    }

    private Stream<Violation> judge(Matcher matcher) {
        boolean isList = holder.shape().is("array");
        return switch (matcher.kind()) {
            case Matcher.EACH_KEY -> isList ? idle(matcher, "objects", "a list") : names(matcher);
            case Matcher.EACH_VALUE, Matcher.VALUES -> isList ? Stream.empty() : anyName(matcher);
            case Matcher.ARRAY_CONTAINS -> isList ? variants(matcher) : idle(matcher, "lists", "an object");
            default -> Stream.empty();
        };
    }

    private Stream<Violation> idle(Matcher matcher, String kinds, String kind) {
        return loose(matcher, "is for " + kinds + " and takes everything else", kind, "type");
    }

    private Stream<Violation> loose(Matcher matcher, String problem, String allowed, String better) {
        return MatcherProblem.loose(matcher, problem).stream()
                .map(found -> found.violation(holder.name(), allowed, better));
    }

    /** Each name has to satisfy the matcher's own rules. */
    private Stream<Violation> names(Matcher matcher) {
        Allowed allowed = names();
        String what = "the names in " + holder.name();
        MatchingRule each = rule.of(matcher.nested());
        if (each.matchers().isEmpty()) {
            return allowed.isNarrow()
                    ? loose(matcher, "takes every name", allowed.words(), better(allowed))
                    : Stream.empty();
        }
        Stream<MatcherProblem> ofExamples = examples().flatMap(name -> MatcherProblem.of(each, name, allowed).stream());
        return Stream.concat(ofExamples, refused(each, allowed))
                .distinct()
                .map(problem -> problem.violation(what, allowed));
    }

    private Stream<JsonNode> examples() {
        return holder.value().isEmpty()
                ? Stream.of(MissingNode.getInstance())
                : holder.value().propertyStream().map(member -> StringNode.valueOf(member.getKey()));
    }

    /** What the service always answers has to be among the names that a matcher takes. */
    private Stream<MatcherProblem> refused(MatchingRule each, Allowed allowed) {
        if (side == Place.Side.REQUEST || !each.isOneEnough()) {
            return Stream.empty();
        }
        List<String> sure = holder.shape().texts("required");
        return each.matchers().stream()
                .filter(matcher -> matcher.kind().equals("regex"))
                .flatMap(matcher -> RegexProbe.of(matcher.node().path("regex").asString("")).stream()
                        .flatMap(regex -> sure.stream().filter(name -> !regex.findsIn(name)))
                        .limit(1)
                        .flatMap(name ->
                                MatcherProblem.never(matcher, "it refuses " + name + ", which always comes.").stream()))
                .filter(problem -> !allowed.values().isEmpty());
    }

    /** Such a matcher compares the values, whatever their names are. */
    private Stream<Violation> anyName(Matcher matcher) {
        Allowed allowed = names();
        boolean namesAreJudged = rule.matchers().stream().anyMatch(Matcher::isForNames);
        if (isMap()) {
            return allowed.isNarrow() && !namesAreJudged
                    ? loose(matcher, "takes every name", allowed.words(), better(allowed))
                    : Stream.empty();
        }
        if (side == Place.Side.REQUEST) {
            return namesAreJudged ? Stream.empty() : loose(matcher, "takes every name", allowed.words(), "type");
        }
        return MatcherProblem.strict(
                        matcher,
                        "it holds whatever else comes against the first member of the example, and members differ.")
                .stream()
                .map(problem -> problem.violation(holder.name(), allowed.words(), "type"));
    }

    /** A list has to hold elements such as the variants, and may hold whatever it likes besides. */
    private Stream<Violation> variants(Matcher matcher) {
        Stream<Violation> unused = matcher.variants().stream()
                .filter(variant -> variant.index() >= holder.value().size())
                .map(variant -> Unused.of(
                        "variant",
                        variant.at(),
                        Integer.toString(variant.index()),
                        "the example of " + holder.name() + ", which has "
                                + Prose.count(holder.value().size(), "element")));
        Stream<Violation> others = side == Place.Side.REQUEST
                ? loose(matcher, "takes whatever else the list holds", "a list of such elements only", "type")
                : Stream.empty();
        return Stream.concat(unused, others);
    }

    private static String better(Allowed names) {
        return Matcher.EACH_KEY + " with the rule " + names.better();
    }

    private boolean isMap() {
        return holder.shape().schema().path("properties").isEmpty();
    }

    /** What the names may be. */
    private Allowed names() {
        Shape shape = holder.shape();
        JsonNode definitions = shape.definitions();
        if (isMap()) {
            JsonNode names = shape.schema().path("propertyNames");
            return Allowed.asText(names.isObject() ? Shape.of(definitions, names) : Shape.of(definitions, text()));
        }
        ObjectNode names = text();
        shape.schema().path("properties").propertyNames().forEach(names.putArray("enum")::add);
        return Allowed.asText(Shape.of(definitions, names));
    }

    private static ObjectNode text() {
        return JsonNodeFactory.instance.objectNode().put("type", "string");
    }
}
