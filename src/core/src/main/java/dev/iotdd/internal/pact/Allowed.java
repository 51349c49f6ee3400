package dev.iotdd.internal.pact;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.generate.fixture.Shape;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the model allows as one value.
 *
 * @param shape the value's shape
 */
record Allowed(Shape shape) {

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final String ONE_CLASS = "^\\^\\[[^\\]]*\\][+*]\\$$";
    private static final String SPECIAL = "([\\\\.\\[\\]{}()*+?^$|])";

    List<String> values() {
        return shape.texts("enum");
    }

    /** Whether not every text is allowed. */
    boolean isNarrow() {
        return !values().isEmpty() || schema().has("pattern");
    }

    boolean takes(String text) {
        int length = text.codePointCount(0, text.length());
        return (values().isEmpty() || values().contains(text))
                && (!schema().has("pattern")
                        || Pattern.compile(schema().path("pattern").asString())
                                .matcher(text)
                                .find())
                && length >= schema().path("minLength").asInt(0)
                && length <= schema().path("maxLength").asInt(UNLIMITED);
    }

    boolean isNumber() {
        return shape.is("integer") || shape.is("number");
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
        return isNarrow() && shape.is("string") ? "regex " + regex() : matcher();
    }

    /** A regular expression for just the texts that are allowed, where not all are. */
    String regex() {
        if (!values().isEmpty()) {
            return values().stream()
                    .map(text -> text.replaceAll(SPECIAL, "\\\\$1"))
                    .collect(Collectors.joining("|", "^(", ")$"));
        }
        String pattern = schema().path("pattern").asString();
        if (!pattern.matches(ONE_CLASS) || !schema().has("maxLength")) {
            return pattern;
        }
        return pattern.substring(0, pattern.length() - 2) + "{"
                + schema().path("minLength").asInt(0) + ","
                + schema().path("maxLength").asInt() + "}$";
    }

    private JsonNode schema() {
        return shape.schema();
    }
}
