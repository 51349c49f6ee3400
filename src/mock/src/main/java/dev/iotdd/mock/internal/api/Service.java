package dev.iotdd.mock.internal.api;

import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.mock.Choice;
import dev.iotdd.mock.Choices;
import dev.iotdd.mock.internal.http.HttpRequest;
import dev.iotdd.mock.internal.state.Region;
import dev.iotdd.mock.internal.state.Scope;
import dev.iotdd.mock.internal.state.Snapshot;
import dev.iotdd.mock.internal.state.Store;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.Routes;
import dev.iotdd.spec.Routes.Match;
import dev.iotdd.spec.Spec;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The API behind HTTP: finds the operation, judges the request, carries it out, judges the response. */
public final class Service {

    private static final String JSON = "application/json";
    private static final byte[] NOTHING = {};

    private final Spec spec;
    private final Store store;
    private final Choices choices;
    private final Routes routes;
    private final Judge judge;
    private final Handlers handlers;

    public Service(Spec spec, Iotdd iotdd, Store store, Choices choices, Clock clock) {
        this.spec = spec;
        this.store = store;
        this.choices = choices;
        this.routes = new Routes(spec);
        this.judge = new Judge(iotdd, spec, choices, new Constraints(new Shapes(spec)));
        this.handlers = new Handlers(spec, choices, clock, judge);
    }

    /**
     * A success.
     *
     * @param status its status
     * @param body its body, empty where there is none
     */
    // Bytes on their way: records of them are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, byte[] body) {}

    /**
     * An error answer.
     *
     * @param type name of the error
     * @param status its status
     * @param body its body
     */
    public record Failure(String type, int status, String body) {}

    /** What a request asks for. */
    public Optional<Match> asked(HttpRequest request) {
        return routes.find(request.method(), request.path());
    }

    /** The error for a request that no operation takes. It never looks as if a resource were missing. */
    public ApiException unknownOperation(HttpRequest request) {
        return ApiException.outside(
                "UnknownOperationException",
                404,
                request.method() + " " + request.path() + " is none of the "
                        + spec.operations().size() + " operations of AWS IoT that this mock implements.");
    }

    /**
     * Carries out a request.
     *
     * @param report is told what the rules say of it
     * @throws ApiException for an error answer
     */
    public Answer handle(Match asked, HttpRequest request, Scope scope, Consumer<List<Finding>> report) {
        Operation operation = asked.operation();
        ObjectNode parameters = Parameters.of(operation, asked.parameters(), request.query());
        InputDocument document = document(operation, parameters, request);
        return answer(operation, carryOut(operation, document, store.region(scope), report), report);
    }

    /**
     * Carries out an operation with an input document that did not come over HTTP.
     *
     * @throws ApiException for an error answer
     */
    public void handle(Operation operation, ObjectNode members, Region region) {
        carryOut(operation, InputDocument.of(members), region, findings -> {});
    }

    private InputDocument document(Operation operation, ObjectNode parameters, HttpRequest request) {
        if (operation.requestBody().isEmpty() || request.body().length == 0) {
            return InputDocument.of(parameters);
        }
        // Whoever names no type means the only one there is.
        String type = request.header("Content-Type").orElse(JSON);
        String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!media.equals(JSON)) {
            throw Errors.unsupportedMediaType(type);
        }
        return InputDocument.of(parameters, request.body());
    }

    private ObjectNode carryOut(
            Operation operation, InputDocument document, Region region, Consumer<List<Finding>> report) {
        while (true) {
            Snapshot declared = region.now();
            List<Finding> findings = judge.input(operation, document, declared);
            report.accept(findings);
            List<Finding> errors = Judge.errors(findings);
            Handler handler = handlers.of(operation);
            judge.refuse(operation, document, handlers.refusing(operation, document, errors));
            ObjectNode members = Judge.known(document.tree().orElseThrow(), findings);
            try {
                return handler.handle(new Input(operation, members, errors, region, declared));
            } catch (StaleException e) {
                // Judge it again by what is declared now.
            }
        }
    }

    private Answer answer(Operation operation, ObjectNode output, Consumer<List<Finding>> report) {
        byte[] body = Documents.write(output);
        List<Finding> errors = Judge.errors(judge.response(operation, body));
        if (!errors.isEmpty()) {
            report.accept(errors);
            throw Errors.internalFailure("The mock made a response that breaks the specification: "
                    + errors.get(0).text());
        }
        boolean silent = output.isEmpty() && choices.is(Choice.EMPTY_OUTPUT, "nothing");
        return new Answer(operation.status(), silent ? NOTHING : body);
    }

    /** The error answer of an operation; one that it does not declare is the mock's own fault. */
    public Failure failure(Optional<Operation> operation, ApiException e) {
        if (e.status().isPresent()) {
            return failure(e, e.status().getAsInt());
        }
        Operation asked = operation.orElseThrow();
        return asked.errors().stream()
                .filter(error -> error.name().equals(e.type()))
                .findFirst()
                .map(error -> failure(e, error.status()))
                .orElseGet(() -> failure(
                        asked,
                        Errors.internalFailure("The mock would have answered " + e.type() + ", which " + asked.name()
                                + " does not declare.")));
    }

    private Failure failure(Operation operation, ApiException internal) {
        int status = operation.errors().stream()
                .filter(error -> error.name().equals(internal.type()))
                .mapToInt(ErrorType::status)
                .findFirst()
                .orElse(500);
        return failure(internal, status);
    }

    private static Failure failure(ApiException e, int status) {
        ObjectNode body = Trees.NODES.objectNode();
        body.put("message", e.text());
        e.members().forEach(body::put);
        return new Failure(e.type(), status, body.toString());
    }

    /** Whether an error says that something is not there. */
    public static boolean isNotFound(ApiException e) {
        return e.type().equals(Errors.NOT_FOUND);
    }

    /** The error of a service that takes no more. */
    public static ApiException throttling() {
        return Errors.throttling();
    }

    /** An error that the operation declares. */
    public static ApiException declared(String error, String message) {
        return ApiException.declared(error, message);
    }

    /** The error of a service that failed. */
    public static ApiException internalFailure(String message) {
        return Errors.internalFailure(message);
    }
}
