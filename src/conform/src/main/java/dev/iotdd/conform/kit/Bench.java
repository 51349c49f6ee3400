package dev.iotdd.conform.kit;

import dev.iotdd.Exchange;
import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.Level;
import dev.iotdd.Payload;
import dev.iotdd.conform.Answer;
import dev.iotdd.conform.Api;
import dev.iotdd.conform.States;
import dev.iotdd.conform.scorecard.Problem;
import dev.iotdd.conform.scorecard.Problem.Sent;
import dev.iotdd.contract.Call;
import dev.iotdd.contract.Contract;
import dev.iotdd.contract.ContractCase;
import dev.iotdd.contract.GivenState;
import dev.iotdd.contract.HttpCall;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Where one case at a time is tried: with resources of its own, and a list of what was otherwise. */
final class Bench {

    private static final String READS = "GET";
    private static final String RESPONSE = "response.json";
    private static final int SHOWN = 20_000;

    private final Spec spec;
    private final Iotdd iotdd;
    private final Surroundings surroundings;
    private final Contract contract;
    private final Api api;
    private final States states;
    private final Map<String, ContractCase> cases = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<GivenState> standing = List.of();
    private boolean changed;
    private Optional<String> step = Optional.empty();

    Bench(Spec spec, Iotdd iotdd, Surroundings surroundings, Api api, Optional<IotddMock> mock) {
        this.spec = spec;
        this.iotdd = iotdd;
        this.surroundings = surroundings;
        this.contract = Contract.of(spec, surroundings);
        this.api = api;
        this.states = new States(spec, contract, api, mock);
        contract.cases().forEach(entry -> cases.put(key(entry), entry));
    }

    private static String key(ContractCase entry) {
        return entry.call().operation() + " " + entry.description();
    }

    /** The same case with the names of this bench. */
    ContractCase here(ContractCase entry) {
        return Optional.ofNullable(cases.get(key(entry))).orElseThrow();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Contract contract() {
        return contract;
    }

    /** Why a state cannot be brought about; empty if it can. */
    Optional<String> obstacle(GivenState state) {
        return states.obstacle(state);
    }

    /** Brings states about, unless nothing has changed since they were. */
    void start(List<GivenState> given) {
        problems.clear();
        step = Optional.empty();
        if (changed || !given.equals(standing)) {
            tearDown();
            changed = true;
            given.forEach(states::setUp);
            standing = given;
            changed = false;
        }
    }

    /** Removes all that was created here. */
    void tearDown() {
        states.tearDown();
        standing = List.of();
        changed = false;
    }

    /** What was otherwise since the start. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Calls that follow are this step of several. */
    void step(String name) {
        step = Optional.of(name);
    }

    /** What was called, and what was answered. */
    record Answered(Operation operation, String input, Sent sent, Answer answer) {

        /** The body as JSON; a missing node if it is none. */
        JsonNode body() {
            return Trees.body(answer.body()).orElseGet(() -> tools.jackson.databind.node.MissingNode.getInstance());
        }
    }

    Answered call(Call call) {
        Operation operation = spec.findOperation(call.operation()).orElseThrow();
        HttpCall http = HttpCall.of(operation, call.input());
        states.willRemove(http.method(), http.path());
        Answer answer = api.send(http);
        changed |= answer.isSuccess() && !http.method().equals(READS);
        Sent sent = new Sent(
                http.method() + " " + http.target(), cut(http.body().orElse("")), answer.words(), cut(answer.body()));
        return new Answered(operation, call.input(), sent, answer);
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    void problem(Answered answered, String expected, String found) {
        problems.add(new Problem(step, Optional.of(answered.sent()), expected, found));
    }

    /** A problem that came to no answer. */
    void problem(String expected, String found) {
        problems.add(new Problem(step, Optional.empty(), expected, found));
    }

    /** Whether it succeeded, and answered as the operation declares; otherwise there is a problem. */
    boolean expectSuccess(Answered answered) {
        Answer answer = answered.answer();
        if (answer.status() != answered.operation().status()) {
            problem(answered, answered.operation().status() + ", a success", answer.words());
            return false;
        }
        return expectJson(answered) && expectShape(answered);
    }

    private boolean expectShape(Answered answered) {
        Exchange exchange = Exchange.of(
                        answered.operation().name(),
                        Payload.of(RESPONSE, answered.answer().body()))
                .withRequest(Payload.of("request.json", answered.input()))
                .withStatus(answered.answer().status());
        List<Finding> findings = iotdd.validateExchange(exchange).findings().stream()
                .filter(finding -> finding.level() == Level.ERROR
                        && finding.location().file().equals(RESPONSE))
                .toList();
        findings.forEach(finding -> problem(
                answered, "an answer as the operation declares it", finding.message() + " [" + finding.rule() + "]"));
        return findings.isEmpty();
    }

    /** Whether one of these errors came; otherwise there is a problem. */
    boolean expectError(Answered answered, List<ErrorType> errors) {
        Answer answer = answered.answer();
        Optional<ErrorType> wanted = errors.stream()
                .filter(error -> answer.errorType().filter(error.name()::equals).isPresent())
                .findFirst();
        if (wanted.isEmpty() || wanted.get().status() != answer.status()) {
            problem(
                    answered,
                    errors.stream()
                            .map(error -> error.status() + " " + error.name())
                            .collect(Collectors.joining(" or ")),
                    answer.isSuccess() || answer.errorType().isPresent()
                            ? answer.words()
                            : answer.status() + " without the header x-amzn-ErrorType");
            return false;
        }
        return expectJson(answered) && expectMessage(answered);
    }

    private boolean expectJson(Answered answered) {
        Answer answer = answered.answer();
        boolean isJson = answer.body().isEmpty()
                || (answer.contentType().filter(type -> type.contains("json")).isPresent()
                        && answered.body().isObject());
        if (!isJson) {
            problem(
                    answered,
                    "a JSON object of a content type for JSON",
                    "a body of " + answer.contentType().orElse("no content type"));
        }
        return isJson;
    }

    private boolean expectMessage(Answered answered) {
        boolean isThere = answered.body().path("message").isString();
        if (!isThere) {
            problem(
                    answered,
                    "an error with a text as its message",
                    Trees.shown(answered.body().path("message")));
        }
        return isThere;
    }

    Spec spec() {
        return spec;
    }
}
