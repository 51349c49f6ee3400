package dev.iotdd.internal.pact;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.generate.fixture.Shape;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the model allows as one value.
 *
 * @param shape the value's shape
 * @param isText whether it travels as a text whatever it is, as in a path, a query or a header
 * @param misses texts that it may well be mistaken for; where there are none, those close to allowed ones are
 */
record Allowed(Shape shape, boolean isText, List<String> misses) {

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final String ONE_CLASS = "^\\^\\[[^\\]]*\\][+*]\\$$";
    private static final String SPECIAL = "([\\\\.\\[\\]{}()*+?^$|])";
    private static final String PATTERN = "pattern";
    private static final String LONGEST = "maxLength";
    private static final List<String> TRUTHS = List.of("true", "false");

    Allowed {
        misses = List.copyOf(misses);
    }

    /** A value of a body. */
    static Allowed inBody(Shape shape) {
        return new Allowed(shape, false, List.of());
    }

    /** A value that stands outside of bodies. */
    static Allowed asText(Shape shape) {
        return new Allowed(shape, true, List.of());
    }

    List<String> values() {
        return isText && isBoolean() ? TRUTHS : shape.texts("enum");
    }

    /** Whether not every text is allowed. */
    boolean isNarrow() {
        return !values().isEmpty() || schema().has(PATTERN) || (isText && isNumber());
    }

    /** Whether a text is allowed, where the value is or travels as one. */
    boolean takes(String text) {
        if (isText && isNumber()) {
            return text.matches("-?[0-9]{1,30}") && takes(new BigInteger(text));
        }
        int length = text.codePointCount(0, text.length());
        return (values().isEmpty() || values().contains(text))
                && (!schema().has(PATTERN)
                        || Pattern.compile(schema().path(PATTERN).asString())
                                .matcher(text)
                                .find())
                && length >= schema().path("minLength").asInt(0)
                && length <= schema().path(LONGEST).asInt(UNLIMITED);
    }

    /** Whether a whole number is allowed, where the value is a number. */
    boolean takes(BigInteger number) {
        return bound("minimum").filter(least -> number.compareTo(least) < 0).isEmpty()
                && bound("maximum").filter(most -> number.compareTo(most) > 0).isEmpty();
    }

    /** Texts close to allowed ones that are not allowed. */
    Stream<String> refused(String example) {
        List<String> known = values().isEmpty() ? List.of(example) : values();
        Stream<String> close = misses.isEmpty()
                ? Stream.of(RegexProbe.near(known), outside(), tooLong(example).stream())
                        .flatMap(texts -> texts)
                : misses.stream();
        return close.filter(text -> !takes(text));
    }

    private Stream<String> outside() {
        return range().stream().flatMap(known -> known.outside().stream());
    }

    /** The numbers that are allowed, where they travel as texts and a pattern can tell them. */
    Optional<NumberRange> range() {
        return isText && shape.is("integer") ? NumberRange.of(bound("minimum"), bound("maximum")) : Optional.empty();
    }

    /** Only where a pattern is known that says the length, too. */
    private Optional<String> tooLong(String example) {
        return hasLimitedClass() && !example.isEmpty()
                ? Optional.of(example.substring(0, example.offsetByCodePoints(0, 1))
                        .repeat(schema().path(LONGEST).asInt() + 1))
                : Optional.empty();
    }

    private Optional<BigInteger> bound(String keyword) {
        return Optional.of(schema().path(keyword))
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::bigIntegerValue);
    }

    boolean isNumber() {
        return shape.is("integer") || shape.is("number");
    }

    boolean isBoolean() {
        return shape.is("boolean");
    }

    String words() {
        String own = schema().path("x-iotdd-allowed").asString("");
        if (!values().isEmpty()) {
            return Prose.or(values());
        }
        return own.isEmpty() ? type() : own;
    }

    private String type() {
        return switch (shape.type()) {
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> "a text";
        };
    }

    /** The matcher that says just this. */
    String matcher() {
        return switch (shape.type()) {
            case "integer" -> "integer";
            case "number" -> "number";
            case "boolean" -> "boolean";
            default -> isNarrow() ? "regex" : "type";
        };
    }

    /** That matcher as people would name it. */
    String better() {
        if (range().isPresent()) {
            return "regex " + range().get().regex();
        }
        return isNarrow() && shape.is("string") ? "regex " + regex() : matcher();
    }

    /** A regular expression for just the texts that are allowed, where not all are. */
    String regex() {
        if (!values().isEmpty()) {
            return values().stream()
                    .map(text -> text.replaceAll(SPECIAL, "\\\\$1"))
                    .collect(Collectors.joining("|", "^(", ")$"));
        }
        String pattern = schema().path(PATTERN).asString("");
        if (!hasLimitedClass()) {
            return pattern;
        }
        return pattern.substring(0, pattern.length() - 2) + "{"
                + schema().path("minLength").asInt(0) + ","
                + schema().path(LONGEST).asInt() + "}$";
    }

    private boolean hasLimitedClass() {
        return schema().path(PATTERN).asString("").matches(ONE_CLASS) && schema().has(LONGEST);
    }

    private JsonNode schema() {
        return shape.schema();
    }
}
