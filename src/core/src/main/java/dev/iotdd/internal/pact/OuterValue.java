package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.generate.fixture.Shape;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value of a request or a response outside of its body.
 *
 * @param place which part it is in
 * @param name its name there; empty for the path, which is one value
 * @param example the value of the example, decoded
 * @param at where it is
 * @param allowed what may stand there, as far as the model says
 * @param serverMade why it cannot be foreseen, if the service makes it
 */
record OuterValue(
        Place place, String name, String example, Pointer at, Optional<Allowed> allowed, Optional<String> serverMade) {

    /**
     * The values of a request.
     *
     * @param input the shape of all that a caller of the operation gives
     */
    static List<OuterValue> ofRequest(Message request, Operation operation, Shape input, Headers headers) {
        List<OuterValue> values = new ArrayList<>();
        String path = Message.decode(request.node().path("path").asString(""));
        Allowed paths = new PathShape(operation, input).allowed(path);
        Pointer at = request.at().child("path");
        values.add(new OuterValue(Place.PATH, "", path, at, Optional.of(paths), Optional.empty()));
        request.query()
                .forEach((name, value) -> values.add(sent(Place.QUERY, name, value, inQuery(operation, input, name))));
        request.headers()
                .forEach((name, value) ->
                        values.add(sent(Place.HEADER, name, value, headers.allowed(name, Optional.empty()))));
        return values;
    }

    private static OuterValue sent(Place place, String name, Message.Value value, Optional<Allowed> allowed) {
        return new OuterValue(place, name, value.text(), value.at(), allowed, Optional.empty());
    }

    private static Optional<Allowed> inQuery(Operation operation, Shape input, String name) {
        return operation.parameters().stream()
                .filter(parameter ->
                        parameter.in().equals("query") && parameter.name().equals(name))
                .flatMap(parameter -> input.member(name).stream())
                .map(Allowed::asText)
                .findFirst();
    }

    /**
     * The values of a response.
     *
     * @param error the error that it tells
     */
    static List<OuterValue> ofResponse(Message response, Optional<ErrorType> error, Headers headers) {
        return response.headers().entrySet().stream()
                .map(header -> new OuterValue(
                        Place.HEADER,
                        header.getKey(),
                        header.getValue().text(),
                        header.getValue().at(),
                        headers.allowed(header.getKey(), error),
                        headers.serverMade(header.getKey())))
                .toList();
    }

    /** Whether a rule or a generator of its place is for it. */
    boolean isFor(MatchPath path) {
        return name.isEmpty() || path.leadsTo(name, place == Place.HEADER);
    }

    String words() {
        return name.isEmpty() ? "the " + place.word() : name;
    }
}
