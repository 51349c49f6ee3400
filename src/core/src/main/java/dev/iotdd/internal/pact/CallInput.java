package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.Violation.Mark;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.internal.form.Origin;
import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.Parameter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a request, whose values stand in path, query and body, the one input document that says the same. */
final class CallInput {

    private static final String SIGNATURE = "x-amz-";
    private static final String UNKNOWN = "unknown-member";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Document document;
    private final Message request;
    private final Operation operation;
    private final Map<String, String> inPath;
    private final Map<String, Pointer> places = new HashMap<>();
    private final List<Violation> misplaced = new ArrayList<>();

    /**
     * The input of a call.
     *
     * @param inPath what the path says, still percent-encoded
     */
    CallInput(Document document, Message request, Operation operation, Map<String, String> inPath) {
        this.document = document;
        this.request = request;
        this.operation = operation;
        this.inPath = Map.copyOf(inPath);
    }

    ApiDocument document(String name) {
        ObjectNode parameters = parameters();
        Optional<Message.Body> body = operation.requestBody().flatMap(schema -> request.body());
        JsonNode root = body.map(given -> with(parameters, given)).orElse(parameters);
        return new ApiDocument(
                new DocumentKind(operation, Part.INPUT),
                root,
                at -> spot(at, root, body),
                Optional.of(name).filter(text -> !text.isEmpty()),
                Unknowns.NONE,
                List.of());
    }

    private ObjectNode parameters() {
        ObjectNode members = NODES.objectNode();
        Map<String, Message.Value> query = new LinkedHashMap<>(request.query());
        for (Parameter parameter : operation.parameters()) {
            String name = parameter.name();
            if (inPath.containsKey(name)) {
                members.put(name, Message.decode(inPath.get(name)));
                places.put(name, request.at().child("path"));
            } else if (query.containsKey(name)) {
                Message.Value value = query.remove(name);
                members.set(name, typed(parameter, value.text()));
                places.put(name, value.at());
            }
        }
        query.forEach((name, value) -> addUnknown(members, name, value));
        return members;
    }

    /** A parameter that the operation does not know; those of a signature in the query are not the operation's business. */
    private void addUnknown(ObjectNode members, String name, Message.Value value) {
        if (!name.toLowerCase(Locale.ROOT).startsWith(SIGNATURE) && !name.isEmpty()) {
            members.put(name, value.text());
            places.put(name, value.at());
        }
    }

    private static JsonNode typed(Parameter parameter, String text) {
        boolean isInteger = parameter.type().equals("integer") && text.matches("-?[0-9]{1,30}");
        if (isInteger) {
            return NODES.numberNode(new BigInteger(text));
        }
        boolean isBoolean = parameter.type().equals("boolean") && text.matches("true|false");
        return isBoolean ? NODES.booleanNode(text.equals("true")) : NODES.stringNode(text);
    }

    /** A body that is no object is itself what is wrong. */
    private JsonNode with(ObjectNode parameters, Message.Body body) {
        if (!body.root().isObject()) {
            places.clear();
            return body.root();
        }
        body.root().properties().forEach(member -> {
            if (places.containsKey(member.getKey())) {
                misplaced.add(misplaced(member.getKey(), body));
            } else {
                parameters.set(member.getKey(), member.getValue());
            }
        });
        return parameters;
    }

    /** What stands in path or query has no place in the body: what is said there counts for nothing. */
    private static Violation misplaced(String name, Message.Body body) {
        Pointer at = body.isTree() ? body.at().child(name) : body.at();
        Map<String, String> words = Map.of(
                "member", name, "object", "the body", "suggestion", " The operation takes it from path or query.");
        return new Violation(UNKNOWN, at, at, body.isTree() ? Mark.KEY : Mark.VALUE, words);
    }

    /** What of the body the operation takes elsewhere; known once the document is made. */
    List<Violation> misplaced() {
        return List.copyOf(misplaced);
    }

    private Origin.Spot spot(Pointer at, JsonNode root, Optional<Message.Body> body) {
        Optional<Pointer> address =
                at.tokens().stream().findFirst().flatMap(first -> Optional.ofNullable(places.get(first)));
        if (address.isPresent()) {
            return new Origin.Spot(document.at(address.get(), root), at, address.get());
        }
        Pointer there = body.map(given -> given.isTree() ? given.at().append(at) : given.at())
                .orElse(request.at());
        return new Origin.Spot(document, there, there);
    }
}
