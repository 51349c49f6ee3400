package dev.iotdd.internal.check;

import dev.iotdd.Config;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.check.Checker.Outcome;
import dev.iotdd.internal.check.ExchangeDocuments.Text;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.internal.rule.Answer;
import dev.iotdd.internal.rule.ExchangeRules;
import dev.iotdd.internal.rule.ExchangeSubject;
import dev.iotdd.internal.source.Document;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Judges a request and its response: each for itself, then both together. Safe for many threads. */
public final class ExchangeChecker {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();

    private static final String UNKNOWN = "unknown-document";

    private final Spec spec;
    private final Checker checker;
    private final ExchangeRules rules;
    private final List<String> errorMembers;

    public ExchangeChecker(Spec spec, Checker checker) {
        this.spec = spec;
        this.checker = checker;
        this.rules = new ExchangeRules(spec);
        this.errorMembers = spec.files()
                .tree("service.json")
                .path("errorType")
                .path("members")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /**
     * The outcome for one document of an exchange.
     *
     * @param name name of the document
     * @param outcome what was found in it
     * @param root its tree; a missing node where it has none
     */
    public record Judged(String name, Outcome outcome, JsonNode root) {}

    /** What was found: in what was there before, in the request, in the response. */
    public List<Judged> check(ExchangeDocuments given, Config config) {
        Operation operation = given.operation();
        Optional<Judged> before = given.before().map(text -> judged(text, described(operation), config));
        Optional<Judged> request = given.request()
                .map(text -> judged(text.orNoMembers(), new DocumentKind(operation, given.requestPart()), config));
        List<Judged> all = new ArrayList<>();
        before.ifPresent(all::add);
        request.ifPresent(all::add);
        all.add(response(given, request.map(Judged::root), before.map(Judged::root), config));
        return all;
    }

    /** What shows the state of the resource that the operation is about. */
    private DocumentKind described(Operation operation) {
        Operation shows = spec.operations().stream()
                .filter(other -> other.method().equals("GET") && other.path().equals(operation.path()))
                .findFirst()
                .orElse(operation);
        return new DocumentKind(shows, Part.RESPONSE);
    }

    private Judged judged(Text text, DocumentKind kind, Config config) {
        try {
            Document document = read(text, config);
            List<Violation> violations = kind.schema().isPresent()
                    ? checker.violations(ApiDocument.whole(kind, document), config)
                    : noSuchBody(kind.operation(), document.root());
            return new Judged(text.name(), checker.outcome(document, kind, violations, config), document.root());
        } catch (UnreadableException e) {
            return unreadable(text, e, kind, config);
        }
    }

    private static List<Violation> noSuchBody(Operation operation, JsonNode body) {
        String problem = "it is the body of a request, and " + operation.name() + " takes none.";
        return body.isObject() && body.isEmpty()
                ? List.of()
                : List.of(Violation.of(UNKNOWN, Pointer.ROOT, Pointer.ROOT, Map.of("problem", problem)));
    }

    private Judged unreadable(Text text, UnreadableException e, DocumentKind kind, Config config) {
        return new Judged(text.name(), checker.unreadable(text.name(), e, Optional.of(kind), config), NOTHING);
    }

    private static Document read(Text text, Config config) throws UnreadableException {
        return new DocumentReader(config.limits()).read(text.name(), text.bytes());
    }

    private Judged response(
            ExchangeDocuments given, Optional<JsonNode> request, Optional<JsonNode> before, Config config) {
        Text text = given.response().orNoMembers();
        try {
            Document document = read(text, config);
            Answer answer = answer(given, document.root());
            DocumentKind kind = new DocumentKind(given.operation(), answer.isError() ? Part.ERROR : Part.RESPONSE);
            List<Violation> violations = new ArrayList<>(
                    answer.isError()
                            ? inError(given.operation(), answer, document.root())
                            : checker.violations(ApiDocument.whole(kind, document), config));
            violations.addAll(rules.check(new ExchangeSubject(
                    given.operation(),
                    request.orElse(NOTHING),
                    given.parameters(),
                    answer,
                    document.root(),
                    before.orElse(NOTHING))));
            return new Judged(text.name(), checker.outcome(document, kind, violations, config), document.root());
        } catch (UnreadableException e) {
            return unreadable(text, e, new DocumentKind(given.operation(), Part.RESPONSE), config);
        }
    }

    private Answer answer(ExchangeDocuments given, JsonNode body) {
        Optional<String> header = given.errorType().map(ExchangeChecker::bareName);
        if (header.isPresent()) {
            return new Answer(given.status(), header, Pointer.ROOT);
        }
        Optional<String> marker = errorMembers.stream()
                .filter(member -> body.path(member).isString())
                .findFirst();
        return new Answer(
                given.status(),
                marker.map(member -> bareName(body.path(member).stringValue())),
                marker.map(Pointer.ROOT::child).orElse(Pointer.ROOT));
    }

    /** As clients read it: what stands before a colon, and behind a number sign. */
    private static String bareName(String type) {
        String name = type.split(":", 2)[0];
        return name.substring(name.indexOf('#') + 1).strip();
    }

    /** The violations of the shape that the error has; where its type is not told, of one that fits the status. */
    private List<Violation> inError(Operation operation, Answer answer, JsonNode body) {
        List<List<Violation>> tried = operation.errors().stream()
                .filter(error -> answer.error()
                        .map(error.name()::equals)
                        .orElse(error.status() == answer.status().orElse(0)))
                .map(error -> inError(operation, error, body))
                .toList();
        return tried.stream().filter(List::isEmpty).findFirst().orElse(tried.isEmpty() ? List.of() : tried.get(0));
    }

    private List<Violation> inError(Operation operation, ErrorType error, JsonNode body) {
        return checker.evaluators().ofError(operation, error).evaluate(withoutMarker(body));
    }

    private JsonNode withoutMarker(JsonNode body) {
        return body instanceof ObjectNode object ? object.deepCopy().remove(errorMembers) : body;
    }
}
