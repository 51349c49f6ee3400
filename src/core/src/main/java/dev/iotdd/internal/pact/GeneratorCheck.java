package dev.iotdd.internal.pact;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares what the generators of a message make with what the model says of the values in whose place they put it. */
final class GeneratorCheck {

    private static final String REFUSED = "generator-not-allowed";
    private static final List<Place> OUTSIDE = List.of(Place.PATH, Place.QUERY, Place.HEADER);

    private final Message message;
    private final Place.Side side;
    private final GeneratedValues values;

    GeneratorCheck(Message message, Place.Side side, GeneratedValues values) {
        this.message = message;
        this.side = side;
        this.values = values;
    }

    /** For the values outside of the body. */
    List<Violation> outside(List<OuterValue> outer) {
        return OUTSIDE.stream()
                .filter(place -> place.isIn(side))
                .flatMap(place -> Generator.of(message, place).stream().flatMap(generator -> {
                    List<OuterValue> meant = outer.stream()
                            .filter(value -> value.place() == place && value.isFor(generator.path()))
                            .toList();
                    return meant.isEmpty()
                            ? Stream.of(unused(generator, place))
                            : meant.stream()
                                    .flatMap(value -> value.allowed().stream()
                                            .flatMap(allowed -> judge(generator, value.words(), allowed)));
                }))
                .distinct()
                .toList();
    }

    /** For the values of the body. */
    List<Violation> inside(JsonNode body, List<BodyValue> leaves) {
        return Generator.of(message, Place.BODY).stream()
                .flatMap(generator -> generator.path().leadsSomewhere(body)
                        ? leaves.stream()
                                .filter(leaf -> generator.path().leadsTo(leaf.at()))
                                .flatMap(leaf -> judge(generator, leaf.name(), Allowed.inBody(leaf.shape())))
                        : Stream.of(unused(generator, Place.BODY)))
                .distinct()
                .toList();
    }

    private Violation unused(Generator generator, Place place) {
        return Unused.of("generator", generator.at(), generator.written(), place.of(side));
    }

    private Stream<Violation> judge(Generator generator, String what, Allowed allowed) {
        return values.problem(generator, allowed).stream()
                .map(problem -> Violation.of(
                        REFUSED,
                        generator.at(),
                        generator.at(),
                        Map.of("what", what, "generator", Prose.cut(generator.words()), "problem", problem)));
    }
}
