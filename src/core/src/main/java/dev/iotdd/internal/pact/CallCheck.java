package dev.iotdd.internal.pact;

import dev.iotdd.contract.Contract;
import dev.iotdd.contract.GivenState;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.generate.fixture.Shape;
import dev.iotdd.internal.pact.PactFile.Interaction;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what a pact says of the values of a call, beside its examples, with the model. Safe for many threads. */
final class CallCheck {

    private static final String UNKNOWN_HEADER = "unknown-header";

    private final Shapes shapes;
    private final Headers headers;
    private final Contract contract;
    private final Map<String, ServerMade> serverMade;

    CallCheck(Spec spec, Contract contract) {
        this.shapes = new Shapes(spec);
        this.headers = Headers.of(spec);
        this.contract = contract;
        this.serverMade = ServerMade.of(spec);
    }

    List<Violation> request(Interaction interaction, Operation operation) {
        Message request = interaction.request();
        Shape input = shapes.input(operation);
        List<OuterValue> outer = OuterValue.ofRequest(request, operation, input, headers);
        GeneratorCheck generators = new GeneratorCheck(request, Place.Side.REQUEST, values(interaction));
        List<Violation> violations = new ArrayList<>(new OuterCheck(request, Place.Side.REQUEST, outer).violations());
        violations.addAll(generators.outside(outer));
        operation
                .requestBody()
                .map(schema -> shapes.named(operation, schema))
                .ifPresent(shape -> request.body().ifPresent(body -> {
                    violations.addAll(new BodyCheck(request, body, Map.of(), Place.Side.REQUEST).violations(shape));
                    violations.addAll(generators.inside(body.root(), BodyValue.leaves(body.root(), shape)));
                }));
        return violations;
    }

    /**
     * The same for what is answered.
     *
     * @param error the error that it tells; empty for a success
     * @param statuses the statuses that such an answer may have
     */
    List<Violation> response(
            Interaction interaction, Operation operation, Optional<ErrorType> error, Set<Integer> statuses) {
        Message response = interaction.response();
        List<OuterValue> outer = OuterValue.ofResponse(response, error, headers);
        GeneratorCheck generators = new GeneratorCheck(response, Place.Side.RESPONSE, values(interaction));
        List<Violation> violations = new ArrayList<>(unknownHeaders(outer));
        violations.addAll(new OuterCheck(response, Place.Side.RESPONSE, outer).violations());
        violations.addAll(new StatusCheck(statuses).violations(response));
        violations.addAll(generators.outside(outer));
        return violations;
    }

    /** The same for the body of what is answered. */
    List<Violation> responseBody(Interaction interaction, Message.Body body, Operation operation, String schema) {
        Message response = interaction.response();
        Shape shape = shapes.named(operation, schema);
        Map<String, String> unforeseen = ServerMade.reasons(serverMade, parameters(interaction));
        List<Violation> violations =
                new ArrayList<>(new BodyCheck(response, body, unforeseen, Place.Side.RESPONSE).violations(shape));
        violations.addAll(new GeneratorCheck(response, Place.Side.RESPONSE, values(interaction))
                .inside(body.root(), BodyValue.leaves(body.root(), shape)));
        return violations;
    }

    private List<Violation> unknownHeaders(List<OuterValue> outer) {
        return outer.stream()
                .filter(value -> !headers.has(value.name()))
                .map(value -> Violation.of(
                        UNKNOWN_HEADER,
                        value.at(),
                        value.at(),
                        Map.of(
                                "found", value.name(),
                                "suggestion", Suggestion.sentence(Suggestion.closest(value.name(), headers.names())),
                                "known", Prose.and(headers.names()))))
                .toList();
    }

    /** The names of the parameters of the states that iotdd knows. */
    private Set<String> parameters(Interaction interaction) {
        return known(interaction).stream()
                .flatMap(state -> state.parameters().keySet().stream())
                .collect(Collectors.toSet());
    }

    private List<GivenState> known(Interaction interaction) {
        return interaction.states().stream()
                .flatMap(state -> contract.find(state.given()).stream())
                .toList();
    }

    /** States that iotdd does not know may give whatever they like. */
    private GeneratedValues values(Interaction interaction) {
        Map<String, String> given = new HashMap<>();
        List<GivenState> known = known(interaction);
        known.forEach(state -> state.parameters().forEach((name, value) -> given.put(name, value.toString())));
        return new GeneratedValues(given, known.size() < interaction.states().size());
    }
}
