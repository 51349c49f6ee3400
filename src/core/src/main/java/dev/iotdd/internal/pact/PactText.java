package dev.iotdd.internal.pact;

import dev.iotdd.Limits;
import dev.iotdd.contract.ContractCase;
import dev.iotdd.contract.GivenState;
import dev.iotdd.contract.HttpCall;
import dev.iotdd.internal.generate.fixture.Shape;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes cases as a pact, in version 4 of the format. */
public final class PactText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String JSON = "application/json";
    private static final String TYPE = "Content-Type";
    private static final String ERROR_TYPE = "x-amzn-ErrorType";
    private static final String RULES = "matchingRules";

    private final Spec spec;
    private final Headers headers;
    private final Map<String, String> serverMade = new HashMap<>();

    public PactText(Spec spec) {
        this.spec = spec;
        this.headers = Headers.of(spec);
        ServerMade.of(spec)
                .forEach((shape, made) -> made.pattern().ifPresent(pattern -> serverMade.put(shape, pattern)));
    }

    public String pact(String consumer, String provider, List<ContractCase> cases) {
        ObjectNode pact = NODES.objectNode();
        pact.putObject("consumer").put("name", consumer);
        pact.putObject("provider").put("name", provider);
        ArrayNode interactions = pact.putArray("interactions");
        cases.forEach(entry -> interactions.add(interaction(entry)));
        pact.putObject("metadata").putObject("pactSpecification").put("version", "4.0");
        return pact.toPrettyString() + "\n";
    }

    private ObjectNode interaction(ContractCase entry) {
        Operation operation = spec.findOperation(entry.call().operation()).orElseThrow();
        ObjectNode interaction = NODES.objectNode();
        interaction.put("type", "Synchronous/HTTP");
        interaction.put("description", entry.description());
        if (!entry.given().isEmpty()) {
            ArrayNode states = interaction.putArray("providerStates");
            entry.given().forEach(given -> states.add(state(given)));
        }
        interaction.set("request", request(operation, entry));
        interaction.set("response", response(operation, entry));
        return interaction;
    }

    private static ObjectNode state(GivenState given) {
        ObjectNode state = NODES.objectNode().put("name", given.name());
        if (!given.parameters().isEmpty()) {
            ObjectNode parameters = state.putObject("params");
            given.parameters()
                    .forEach((name, value) -> parameters.set(
                            name,
                            value instanceof Long number
                                    ? NODES.numberNode(number)
                                    : NODES.stringNode(value.toString())));
        }
        return state;
    }

    private ObjectNode request(Operation operation, ContractCase entry) {
        HttpCall call = HttpCall.of(operation, entry.call().input());
        ObjectNode request = NODES.objectNode().put("method", call.method()).put("path", call.path());
        if (!call.query().isEmpty()) {
            ObjectNode query = request.putObject("query");
            call.query().forEach((name, value) -> query.putArray(name).add(value));
        }
        call.body().ifPresent(text -> {
            JsonNode body = tree(text);
            request.putObject("headers").putArray(TYPE).add(JSON);
            request.set("body", wrapped(body));
            // What is refused is refused for the very values of the example.
            if (entry.isSuccess()) {
                Shape shape = shape(operation, operation.requestBody().orElseThrow());
                rules(request, DerivedRules.of(body, shape, Map.of()));
            }
        });
        return request;
    }

    private ObjectNode response(Operation operation, ContractCase entry) {
        int status = entry.error().map(ErrorType::status).orElse(operation.status());
        ObjectNode response = NODES.objectNode().put("status", status);
        ObjectNode headerRules = NODES.objectNode();
        entry.error().ifPresent(error -> {
            headers(response).putArray(ERROR_TYPE).add(error.name());
            headerRules.set(ERROR_TYPE, headerRule(ERROR_TYPE, entry.error()));
        });
        Optional<JsonNode> body = entry.output().map(PactText::tree);
        body.ifPresent(root -> {
            headers(response).putArray(TYPE).add(JSON);
            headerRules.set(TYPE, headerRule(TYPE, entry.error()));
            response.set("body", wrapped(root));
            String schema = entry.error().map(ErrorType::name).orElse(operation.response());
            rules(response, DerivedRules.of(root, shape(operation, schema), serverMade));
        });
        if (!headerRules.isEmpty()) {
            response.withObject("/" + RULES).set("header", headerRules);
        }
        return response;
    }

    private ObjectNode headerRule(String name, Optional<ErrorType> error) {
        return DerivedRules.rule(
                DerivedRules.regex(headers.allowed(name, error).orElseThrow().regex()));
    }

    private static ObjectNode headers(ObjectNode response) {
        return response.withObject("/headers");
    }

    private static void rules(ObjectNode message, ObjectNode ofBody) {
        if (!ofBody.isEmpty()) {
            message.withObject("/" + RULES).set("body", ofBody);
        }
    }

    private static ObjectNode wrapped(JsonNode body) {
        ObjectNode wrapped = NODES.objectNode();
        wrapped.set("content", body);
        return wrapped.put("contentType", JSON).put("encoded", false);
    }

    private Shape shape(Operation operation, String schema) {
        return Shape.named(spec.files().tree(Spec.bundlePath(operation.name())).path("$defs"), schema);
    }

    private static JsonNode tree(String json) {
        try {
            return new DocumentReader(Limits.DEFAULT)
                    .read("body.json", json.getBytes(StandardCharsets.UTF_8))
                    .root();
        } catch (UnreadableException e) {
            throw new IllegalStateException("The contract holds what is no JSON", e);
        }
    }
}
