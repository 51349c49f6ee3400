package dev.iotdd.internal.pact;

import dev.iotdd.internal.generate.fixture.Shape;
import dev.iotdd.spec.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The paths of an operation: its template with all that each parameter may be, as the shape of a text. */
final class PathShape {

    private static final String SLASH = "/";
    private static final String ANYTHING = "[^/]+";

    private final Operation operation;
    private final Shape input;

    /**
     * The paths of an operation.
     *
     * @param input the shape of all that its caller gives
     */
    PathShape(Operation operation, Shape input) {
        this.operation = operation;
        this.input = input;
    }

    Allowed allowed(String example) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        schema.put("pattern", pattern());
        schema.put("x-iotdd-allowed", words());
        return new Allowed(Shape.of(input.definitions(), schema), true, misses(example));
    }

    private String pattern() {
        return Arrays.stream(operation.path().split(SLASH, -1))
                .map(segment ->
                        parameter(segment).map(PathShape::inner).orElse(isParameter(segment) ? ANYTHING : segment))
                .collect(Collectors.joining(SLASH, "^", "$"));
    }

    private static String inner(Allowed parameter) {
        String regex = parameter.regex();
        boolean isWhole = regex.startsWith("^") && regex.endsWith("$");
        return isWhole ? regex.substring(1, regex.length() - 1) : ANYTHING;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private Optional<Allowed> parameter(String segment) {
        return isParameter(segment)
                ? input.member(segment.substring(1, segment.length() - 1)).map(Allowed::asText)
                : Optional.empty();
    }

    private String words() {
        return Stream.concat(
                        Stream.of(operation.path()),
                        Arrays.stream(operation.path().split(SLASH, -1))
                                .flatMap(segment -> parameter(segment).stream()
                                        .map(allowed ->
                                                segment.substring(1, segment.length() - 1) + ": " + allowed.words())))
                .collect(Collectors.joining(", "));
    }

    /** Paths close to the example: with more or other segments, and with each parameter as it may not be. */
    private List<String> misses(String example) {
        List<String> misses = new ArrayList<>(RegexProbe.near(List.of(example)).toList());
        misses.add(example + "/x");
        String[] template = operation.path().split(SLASH, -1);
        String[] given = example.split(SLASH, -1);
        for (int i = 0; i < template.length && i < given.length; i++) {
            int here = i;
            parameter(template[i]).stream()
                    .flatMap(allowed -> allowed.refused(given[here]))
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> misses.add(with(given, here, text)));
        }
        return misses;
    }

    private static String with(String[] segments, int place, String text) {
        String[] changed = segments.clone();
        changed[place] = text;
        return String.join(SLASH, changed);
    }
}
