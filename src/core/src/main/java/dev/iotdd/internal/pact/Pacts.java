package dev.iotdd.internal.pact;

import dev.iotdd.contract.Contract;
import dev.iotdd.contract.GivenState;
import dev.iotdd.contract.ProviderState;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.internal.form.Contents;
import dev.iotdd.internal.generate.fixture.Shape;
import dev.iotdd.internal.pact.Message.Body;
import dev.iotdd.internal.pact.PactFile.Interaction;
import dev.iotdd.internal.pact.PactFile.State;
import dev.iotdd.internal.rule.Answer;
import dev.iotdd.internal.rule.ExchangeRules;
import dev.iotdd.internal.rule.ExchangeSubject;
import dev.iotdd.internal.schema.Evaluators;
import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.Routes;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds in pact files the documents of the API, and what else is wrong with them. Safe for many threads. */
public final class Pacts {

    public static final String FORM = "Pact";

    private static final String SCHEMA = "pact.schema.json";
    private static final String UNKNOWN_OPERATION = "unknown-operation";
    private static final String UNKNOWN_STATE = "unknown-provider-state";
    private static final String ERROR_HEADER = "x-amzn-ErrorType";
    private static final int BAD_REQUEST = 400;

    /** The member of a successful response that says whether the request was right. */
    private static final String VERDICT = "valid";

    private final Spec spec;
    private final Evaluators evaluators;
    private final ExchangeRules exchangeRules;
    private final Routes routes;
    private final Contract contract;
    private final List<String> states;
    private final Map<String, ServerMade> serverMade = new HashMap<>();
    private final Map<String, JsonNode> definitions = new ConcurrentHashMap<>();

    public Pacts(Spec spec, Evaluators evaluators) {
        this.spec = spec;
        this.evaluators = evaluators;
        this.exchangeRules = new ExchangeRules(spec);
        this.routes = new Routes(spec);
        this.contract = Contract.of(spec, Surroundings.ofMock());
        this.states = contract.states().stream().map(ProviderState::name).toList();
        spec.files()
                .tree("interactions.json")
                .path("serverMade")
                .properties()
                .forEach(shape -> serverMade.put(shape.getKey(), ServerMade.of(shape.getValue())));
    }

    /**
     * A value that the service makes.
     *
     * @param reason why it cannot be foreseen
     * @param fixedBy the parameter of a state that lets it be foreseen all the same; may be empty
     */
    private record ServerMade(String reason, String fixedBy) {

        static ServerMade of(JsonNode node) {
            return new ServerMade(
                    node.path("reason").asString(), node.path("fixedBy").asString(""));
        }
    }

    /** Whether a tree can only be a pact file. */
    public static boolean fits(JsonNode root) {
        return PactFile.fits(root);
    }

    /** What a pact file holds: for each call its input, and the body of what it answers. */
    public Contents read(Document document) {
        List<Violation> violations = new ArrayList<>(evaluators.ofFile(SCHEMA).evaluate(document.root()));
        List<ApiDocument> documents = new ArrayList<>();
        PactFile pact = new PactFile(document.root());
        if (violations.isEmpty() && !isForeign(pact)) {
            for (Interaction interaction : pact.interactions()) {
                violations.addAll(unknownStates(interaction));
                if (interaction.isHttp()) {
                    read(document, interaction, documents, violations);
                }
            }
        }
        return Contents.of(FORM, documents, violations);
    }

    /** Whether it is with another service: by the name that it gives, and since it calls nothing of this one. */
    private boolean isForeign(PactFile pact) {
        return !pact.provider().equals(contract.provider())
                && pact.interactions().stream()
                        .filter(Interaction::isHttp)
                        .allMatch(interaction -> match(interaction).isEmpty());
    }

    private Optional<Routes.Match> match(Interaction interaction) {
        return routes.find(interaction.method(), interaction.path());
    }

    private List<Violation> unknownStates(Interaction interaction) {
        return interaction.states().stream()
                .filter(state ->
                        contract.find(new GivenState(state.name(), Map.of())).isEmpty())
                .map(this::unknownState)
                .toList();
    }

    private Violation unknownState(State state) {
        Map<String, String> words = Map.of(
                "suggestion", Suggestion.sentence(Suggestion.closest(state.name(), states)), "known", Prose.or(states));
        return Violation.of(UNKNOWN_STATE, state.at(), state.at(), words);
    }

    private void read(
            Document document, Interaction interaction, List<ApiDocument> documents, List<Violation> violations) {
        Message request = interaction.request();
        Optional<Routes.Match> match = match(interaction);
        if (match.isEmpty()) {
            Pointer at = request.at().child("path");
            violations.add(Violation.of(
                    UNKNOWN_OPERATION, at, at, Map.of("found", interaction.method() + " " + interaction.path())));
            return;
        }
        Operation operation = match.get().operation();
        if (!isRefused(interaction)) {
            request.body()
                    .ifPresent(body -> operation
                            .requestBody()
                            .ifPresent(schema -> violations.addAll(new MatcherCheck(request, body, Map.of())
                                    .violations(shape(operation, schema), "request"))));
        }
        ApiDocument input = new CallInput(
                        document, request, operation, match.get().parameters())
                .document(interaction.description());
        if (!isRefused(interaction)) {
            documents.add(input);
        }
        answer(document, interaction, input, documents, violations);
    }

    /** Then it may well be wrong: that is what such an interaction shows. */
    private static boolean isRefused(Interaction interaction) {
        boolean isInvalid = interaction
                .response()
                .body()
                .filter(body -> body.root().path(VERDICT).isBoolean())
                .filter(body -> !body.root().path(VERDICT).booleanValue())
                .isPresent();
        return isInvalid || status(interaction) == BAD_REQUEST;
    }

    private static int status(Interaction interaction) {
        return interaction.response().node().path("status").asInt(0);
    }

    private void answer(
            Document document,
            Interaction interaction,
            ApiDocument input,
            List<ApiDocument> documents,
            List<Violation> violations) {
        Message response = interaction.response();
        Operation operation = input.kind().operation();
        Optional<Body> body = response.body();
        Answer answer = answer(response, status(interaction));
        JsonNode root = body.map(Body::root).orElse(MissingNode.getInstance());
        List<Violation> found = exchangeRules.check(
                new ExchangeSubject(operation, input.root(), Map.of(), answer, root, MissingNode.getInstance()));
        Pointer status = response.at().child("status");
        found.stream()
                .filter(violation -> violation.at().length() == 0)
                .forEach(
                        violation -> violations.add(Violation.of(violation.rule(), status, status, violation.words())));
        List<Violation> inside =
                found.stream().filter(violation -> isAbout(violation, root)).toList();
        if (body.isPresent()) {
            DocumentKind kind = new DocumentKind(operation, answer.isError() ? Part.ERROR : Part.RESPONSE);
            documents.add(ResponseBody.document(
                    document, kind, body.get(), interaction.description(), inBody(operation, answer, root, inside)));
            shape(operation, answer)
                    .ifPresent(
                            shape -> violations.addAll(new MatcherCheck(response, body.get(), unforeseen(interaction))
                                    .violations(shape, "response")));
        }
    }

    /** Whether a violation lies in a value of the body. A pact leaves out what the consumer does not look at. */
    private static boolean isAbout(Violation violation, JsonNode body) {
        return violation.at().length() > 0 && !violation.at().in(body).isMissingNode();
    }

    private static Answer answer(Message response, int status) {
        Optional<String> type = response.header(ERROR_HEADER).map(name -> name.split(":", 2)[0]);
        return new Answer(OptionalInt.of(status), type, Pointer.ROOT);
    }

    private List<Violation> inBody(Operation operation, Answer answer, JsonNode body, List<Violation> exchange) {
        List<Violation> violations = new ArrayList<>(exchange);
        error(operation, answer)
                .ifPresent(error ->
                        violations.addAll(evaluators.ofError(operation, error).evaluate(body)));
        return violations;
    }

    private static Optional<ErrorType> error(Operation operation, Answer answer) {
        return operation.errors().stream()
                .filter(error ->
                        answer.isError() && error.status() == answer.status().orElse(0))
                .filter(error -> answer.error().map(error.name()::equals).orElse(true))
                .findFirst();
    }

    /** Why values of a shape cannot be foreseen, by the shape's name. */
    private Map<String, String> unforeseen(Interaction interaction) {
        Set<String> known = interaction.states().stream()
                .flatMap(state -> contract.find(new GivenState(state.name(), Map.of())).stream())
                .flatMap(state -> state.parameters().keySet().stream())
                .collect(Collectors.toSet());
        return serverMade.entrySet().stream()
                .filter(shape -> !known.contains(shape.getValue().fixedBy()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, shape -> shape.getValue().reason()));
    }

    private Optional<Shape> shape(Operation operation, Answer answer) {
        return answer.isError()
                ? error(operation, answer).map(error -> shape(operation, error.name()))
                : Optional.of(shape(operation, operation.response()));
    }

    private Shape shape(Operation operation, String schema) {
        JsonNode bundle = definitions.computeIfAbsent(
                operation.name(),
                name -> spec.files().tree(Spec.bundlePath(name)).path("$defs"));
        return Shape.named(bundle, schema);
    }
}
