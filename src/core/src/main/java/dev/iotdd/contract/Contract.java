package dev.iotdd.contract;

import dev.iotdd.internal.Placeholders;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract as cases: calls of every operation with what they answer, and the calls that bring the service into the
 * states that the cases start from. All of it is read from the specification.
 */
public final class Contract {

    /** Longer than any name may be. */
    private static final String LONG = "a".repeat(129);

    private final Spec spec;
    private final JsonNode file;
    private final Map<String, String> values;

    private Contract(Spec spec, Surroundings surroundings) {
        this.spec = spec;
        this.file = spec.files().tree("interactions.json");
        this.values = values(spec, surroundings);
    }

    /** The contract of a specification, for resources in these surroundings. */
    public static Contract of(Spec spec, Surroundings surroundings) {
        return new Contract(spec, surroundings);
    }

    private static Map<String, String> values(Spec spec, Surroundings surroundings) {
        Map<String, String> values = new HashMap<>(Map.of(
                "prefix", surroundings.prefix(),
                "region", surroundings.region(),
                "account", surroundings.account(),
                "long", LONG));
        spec.files()
                .tree("service.json")
                .path("quotas")
                .properties()
                .forEach(quota -> values.put(
                        "quota:" + quota.getKey(),
                        quota.getValue().path("limit").asString()));
        return values;
    }

    /** How many requests in a second AWS takes of every operation, as far as it says so. */
    public int requestsPerSecond() {
        return spec.files()
                .tree("service.json")
                .path("requestsPerSecond")
                .path("rates")
                .valueStream()
                .mapToInt(JsonNode::intValue)
                .min()
                .orElse(1);
    }

    /** The name of the service as a provider of pacts. */
    public String provider() {
        return file.path("provider").asString();
    }

    /** All cases, in the order of the operations. */
    public List<ContractCase> cases() {
        return spec.operations().stream()
                .flatMap(operation -> cases(operation.name()).stream())
                .toList();
    }

    /**
     * The cases of an operation: successes first.
     *
     * @throws IllegalArgumentException if there is no such operation; the message suggests one
     */
    public List<ContractCase> cases(String name) {
        Operation operation = spec.findOperation(name).orElseThrow(() -> noOperation(name));
        List<ContractCase> own = file.path("interactions")
                .valueStream()
                .filter(entry -> entry.path("operation").asString().equals(name))
                .map(entry -> contractCase(operation, entry))
                .toList();
        List<ContractCase> cases = new ArrayList<>(own);
        own.stream().findFirst().ifPresent(first -> cases.addAll(whatever(operation, first)));
        return cases;
    }

    private IllegalArgumentException noOperation(String name) {
        List<String> names = spec.operations().stream().map(Operation::name).toList();
        return new IllegalArgumentException("'" + name + "' is no operation of the API."
                + Suggestion.sentence(Suggestion.closest(name, names)) + " Known are " + Prose.and(names) + ".");
    }

    private ContractCase contractCase(Operation operation, JsonNode entry) {
        JsonNode filled = new Placeholders(values).fill(entry);
        Optional<ErrorType> error = filled.path("error").stringValueOpt().map(type -> declared(operation, type));
        Optional<String> output = error.isPresent()
                ? Optional.of(errorBody(filled.path("members")))
                : Optional.of(filled.path("output")).filter(JsonNode::isObject).map(JsonNode::toString);
        return new ContractCase(
                filled.path("description").asString(),
                filled.path("given").valueStream().map(Contract::given).toList(),
                new Call(operation.name(), filled.path("input").toString()),
                output,
                error);
    }

    private static ErrorType declared(Operation operation, String type) {
        return operation.errors().stream()
                .filter(error -> error.name().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operation.name() + " does not declare " + type));
    }

    private static String errorBody(JsonNode members) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", "What went wrong.");
        members.properties().forEach(member -> body.set(member.getKey(), member.getValue()));
        return body.toString();
    }

    private static GivenState given(JsonNode given) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        given.path("parameters")
                .properties()
                .forEach(parameter -> parameters.put(
                        parameter.getKey(),
                        parameter.getValue().isNumber()
                                ? parameter.getValue().longValue()
                                : parameter.getValue().asString()));
        return new GivenState(given.path("state").asString(), parameters);
    }

    /** The errors that any call may get, whatever it asks for. */
    private List<ContractCase> whatever(Operation operation, ContractCase success) {
        return file.path("everyOperation")
                .valueStream()
                .map(entry -> new ContractCase(
                        success.description() + " " + entry.path("description").asString(),
                        List.of(new GivenState(entry.path("state").asString(), Map.of())),
                        success.call(),
                        Optional.of(errorBody(JsonNodeFactory.instance.objectNode())),
                        Optional.of(declared(operation, entry.path("error").asString()))))
                .toList();
    }

    /** All states. */
    public List<ProviderState> states() {
        return file.path("states").valueStream().map(Contract::state).toList();
    }

    private static ProviderState state(JsonNode state) {
        return new ProviderState(
                state.path("name").asString(),
                state.path("text").asString(),
                List.copyOf(state.path("parameters").propertyNames()),
                state.path("fault").stringValueOpt(),
                state.path("accountWide").asBoolean(false));
    }

    /**
     * A state by its name, or by its text with values in it, which become its parameters.
     *
     * @return the state with all its parameters, defaults filled in; empty if there is none of this name
     */
    public Optional<GivenState> find(GivenState asked) {
        return file.path("states")
                .valueStream()
                .flatMap(state -> match(state, asked).stream())
                .findFirst();
    }

    private Optional<GivenState> match(JsonNode state, GivenState asked) {
        String name = state.path("name").asString();
        Map<String, Object> parameters = new LinkedHashMap<>();
        state.path("parameters")
                .properties()
                .forEach(parameter -> parameters.put(
                        parameter.getKey(),
                        new Placeholders(values).fill(parameter.getValue().asString())));
        if (!name.equals(asked.name())) {
            Optional<Map<String, String>> written =
                    Placeholders.match(state.path("text").asString(), asked.name());
            if (written.isEmpty()) {
                return Optional.empty();
            }
            parameters.putAll(written.get());
        }
        parameters.putAll(asked.parameters());
        return Optional.of(new GivenState(name, parameters));
    }

    /** The definition of a state. */
    public Optional<ProviderState> state(String name) {
        return states().stream().filter(state -> state.name().equals(name)).findFirst();
    }

    /** The calls that bring a state about, one after the other; none where calls cannot. */
    public List<Call> setup(GivenState given) {
        return file.path("states")
                .valueStream()
                .filter(state -> state.path("name").asString().equals(given.name()))
                .flatMap(state -> state.path("setup").valueStream())
                .flatMap(step -> calls(step, given))
                .toList();
    }

    private Stream<Call> calls(JsonNode step, GivenState given) {
        Map<String, String> known = new HashMap<>(values);
        given.parameters().forEach((name, value) -> known.put(name, value.toString()));
        known.put("random", UUID.randomUUID().toString());
        JsonNode range = step.path("for");
        if (range.isMissingNode()) {
            return Stream.of(call(step, known));
        }
        Placeholders bounds = new Placeholders(known);
        int from = range.path("from").asInt();
        int to = Integer.parseInt(bounds.fill(range.path("to").asString()));
        return IntStream.rangeClosed(from, to).mapToObj(i -> {
            Map<String, String> counted = new HashMap<>(known);
            counted.put("i", Integer.toString(i));
            return call(step, counted);
        });
    }

    private static Call call(JsonNode step, Map<String, String> values) {
        return new Call(
                step.path("operation").asString(),
                new Placeholders(values).fill(step.path("input")).toString());
    }
}
