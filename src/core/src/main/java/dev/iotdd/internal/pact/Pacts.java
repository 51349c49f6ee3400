package dev.iotdd.internal.pact;

import dev.iotdd.contract.Contract;
import dev.iotdd.contract.ProviderState;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.internal.form.Contents;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

    private final Evaluators evaluators;
    private final ExchangeRules exchangeRules;
    private final Routes routes;
    private final Contract contract;
    private final List<String> states;
    private final CallCheck calls;
    private final Judgeable judgeable;

    public Pacts(Spec spec, Evaluators evaluators) {
        this.evaluators = evaluators;
        this.exchangeRules = new ExchangeRules(spec);
        this.routes = new Routes(spec);
        this.contract = Contract.of(spec, Surroundings.ofMock());
        this.states = contract.states().stream().map(ProviderState::name).toList();
        this.calls = new CallCheck(spec, contract);
        this.judgeable = new Judgeable(routes);
    }

    /** Whether a tree can only be a pact file. */
    public static boolean fits(JsonNode root) {
        return PactFile.fits(root);
    }

    /** The interaction that a place in a pact file lies in, in words. */
    public static Optional<String> interaction(JsonNode root, String pointer) {
        return new PactFile(root)
                .interactionAt(Pointer.parse(pointer))
                .map(Interaction::label)
                .filter(label -> !label.isBlank());
    }

    /**
     * What a pact file holds: for each call its input, and the body of what it answers.
     *
     * @param provider the name of the service in it, if it is another one than usual
     */
    public Contents read(Document document, Optional<String> provider) {
        List<Violation> violations = new ArrayList<>(evaluators.ofFile(SCHEMA).evaluate(document.root()));
        List<ApiDocument> documents = new ArrayList<>();
        PactFile pact = new PactFile(document.root());
        if (violations.isEmpty()) {
            violations.addAll(judgeable.doubts(pact, provider.orElse(contract.provider())));
            if (violations.stream().noneMatch(Judgeable::isWhole)) {
                pact.calls().forEach(call -> read(document, call, documents, violations));
            }
        }
        return Contents.of(FORM, documents, violations);
    }

    private List<Violation> unknownStates(Interaction interaction) {
        return interaction.states().stream()
                .filter(state -> contract.find(state.given()).isEmpty())
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
        violations.addAll(unknownStates(interaction));
        Optional<Routes.Match> match = routes.find(interaction.method(), interaction.path());
        if (match.isEmpty()) {
            Pointer at = interaction.request().at().child("path");
            String found = interaction.method() + " " + interaction.path();
            violations.add(Violation.of(UNKNOWN_OPERATION, at, at, Map.of("found", found)));
            return;
        }
        Operation operation = match.get().operation();
        CallInput call = new CallInput(
                document, interaction.request(), operation, match.get().parameters());
        ApiDocument input = call.document(interaction.description());
        if (!isRefused(interaction)) {
            documents.add(input);
            violations.addAll(call.misplaced());
            violations.addAll(calls.request(interaction, operation));
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
        Optional<ErrorType> error = error(operation, answer);
        violations.addAll(calls.response(interaction, operation, error, statuses(operation, answer)));
        if (body.isPresent()) {
            DocumentKind kind = new DocumentKind(operation, answer.isError() ? Part.ERROR : Part.RESPONSE);
            documents.add(ResponseBody.document(
                    document, kind, body.get(), interaction.description(), inBody(operation, error, root, inside)));
            Optional<String> schema = answer.isError() ? error.map(ErrorType::name) : Optional.of(operation.response());
            schema.ifPresent(name -> violations.addAll(calls.responseBody(interaction, body.get(), operation, name)));
        } else if (isRefused(interaction)) {
            // The request is not held against the model, and yet the call was judged: by its error.
            documents.add(ResponseBody.none(
                    document, new DocumentKind(operation, Part.ERROR), response, interaction.description()));
        }
    }

    private static Set<Integer> statuses(Operation operation, Answer answer) {
        return answer.isError()
                ? operation.errors().stream().map(ErrorType::status).collect(Collectors.toSet())
                : Set.of(operation.status());
    }

    /** Whether a violation lies in a value of the body. A pact leaves out what the consumer does not look at. */
    private static boolean isAbout(Violation violation, JsonNode body) {
        return violation.at().length() > 0 && !violation.at().in(body).isMissingNode();
    }

    private static Answer answer(Message response, int status) {
        Optional<String> type = response.header(ERROR_HEADER).map(name -> name.split(":", 2)[0]);
        return new Answer(OptionalInt.of(status), type, Pointer.ROOT);
    }

    private List<Violation> inBody(
            Operation operation, Optional<ErrorType> told, JsonNode body, List<Violation> exchange) {
        List<Violation> violations = new ArrayList<>(exchange);
        told.ifPresent(
                error -> violations.addAll(evaluators.ofError(operation, error).evaluate(body)));
        return violations;
    }

    private static Optional<ErrorType> error(Operation operation, Answer answer) {
        return operation.errors().stream()
                .filter(error ->
                        answer.isError() && error.status() == answer.status().orElse(0))
                .filter(error -> answer.error().map(error.name()::equals).orElse(true))
                .findFirst();
    }
}
