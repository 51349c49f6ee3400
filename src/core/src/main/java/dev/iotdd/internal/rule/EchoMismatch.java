package dev.iotdd.internal.rule;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.spec.Operation.Pagination;
import dev.iotdd.spec.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A member of the response that is neither what the request set nor, where it left the member alone, what was there. */
final class EchoMismatch implements ExchangeRule {

    static final String ID = "echo-mismatch";

    private static final String PARTIAL = "PATCH";

    private final Spec spec;
    private final DeleteFlags flags;
    private final Difference.Finder finder;
    private final Set<String> moving;
    private final Set<String> either;
    private final Map<String, Set<String>> members = new ConcurrentHashMap<>();

    EchoMismatch(Spec spec, JsonNode table, DeleteFlags flags) {
        this.spec = spec;
        this.flags = flags;
        this.finder = new Difference.Finder(table.path("defaults"));
        this.moving = texts(table, "moving");
        this.either = texts(table, "either");
    }

    private static Set<String> texts(JsonNode table, String name) {
        return table.path(name).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    @Override
    public List<Violation> check(ExchangeSubject subject) {
        return subject.answer().isError() || !subject.response().isObject()
                ? List.of()
                : members(subject).stream()
                        .filter(member -> !flags.delete(member, subject))
                        .flatMap(member -> violations(subject, member))
                        .toList();
    }

    /** What responses of the operation show, in the order of their shape. */
    private Set<String> members(ExchangeSubject subject) {
        return members.computeIfAbsent(subject.operation().name(), name -> {
            Set<String> shown = new LinkedHashSet<>(spec.files()
                    .tree("schemas/" + subject.operation().response() + ".json")
                    .path("properties")
                    .propertyNames());
            subject.operation().pagination().map(Pagination::inputToken).ifPresent(shown::remove);
            return shown;
        });
    }

    private Stream<Violation> violations(ExchangeSubject subject, String member) {
        Placed shown = Placed.root(subject.response()).member(member);
        JsonNode parameter = parameter(subject, member);
        if (subject.gives(member) || parameter.isString()) {
            JsonNode wanted = subject.gives(member) ? subject.request().path(member) : parameter;
            return isShownElsewhere(subject, member) ? Stream.empty() : violations(shown, wanted, true);
        }
        boolean kept = subject.operation().method().equals(PARTIAL)
                && subject.request().isObject()
                && subject.before().isObject()
                && !moving.contains(member)
                && !subject.request().has(member)
                && !isShownElsewhere(subject, member);
        return kept ? violations(shown, subject.before().path(member), false) : Stream.empty();
    }

    private static JsonNode parameter(ExchangeSubject subject, String member) {
        String value = subject.parameters().get(member);
        return value == null ? JsonNodeFactory.instance.missingNode() : JsonNodeFactory.instance.stringNode(value);
    }

    /** Which of several members for one thing a response shows is not known. */
    private boolean isShownElsewhere(ExchangeSubject subject, String member) {
        if (!either.contains(member)) {
            return false;
        }
        boolean other = !subject.response().path(member).isContainer()
                && either.stream()
                        .anyMatch(name -> subject.response().path(name).isContainer());
        return other || (!subject.gives(member) && either.stream().anyMatch(subject::gives));
    }

    private Stream<Violation> violations(Placed shown, JsonNode wanted, boolean given) {
        return finder.between(shown, wanted)
                .map(difference -> difference.shown().violation(ID, words(difference, given)));
    }

    private static Map<String, String> words(Difference difference, boolean given) {
        JsonNode shown = difference.shown().node();
        JsonNode wanted = difference.wanted();
        String found = shown.isMissingNode() || shown.isNull() ? "lacks what" : "is " + Prose.json(shown) + ", but";
        String nothing =
                given ? "the request did not set it" : "it was not there before, and the request leaves it alone";
        String something = given
                ? "the request set to " + Prose.json(wanted)
                : "was " + Prose.json(wanted) + " before, and the request leaves it alone";
        return Map.of("found", found, "wanted", wanted.isMissingNode() || wanted.isNull() ? nothing : something);
    }
}
