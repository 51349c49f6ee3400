package dev.iotdd.internal;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Puts values into words. Nothing here depends on a locale. */
public final class Prose {

    private static final int LONG = 80;

    private Prose() {}

    /** {@code a, b and c}. */
    public static String and(List<String> words) {
        return join(words, " and ");
    }

    /** {@code a, b or c}. */
    public static String or(List<String> words) {
        return join(words, " or ");
    }

    private static String join(List<String> words, String last) {
        int size = words.size();
        return size < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, size - 1)) + last + words.get(size - 1);
    }

    /** A value as JSON, cut where it is long. */
    public static String json(JsonNode value) {
        if (value.isMissingNode()) {
            return "nothing";
        }
        return cut(value.toString());
    }

    /** A text, cut where it is long. */
    public static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONG
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONG)) + "…";
    }

    /** What kind of value it is: {@code a string}, {@code a fraction}, … */
    public static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "a string";
            case NUMBER -> value.isIntegralNumber() ? "an integer" : "a fraction";
            case BOOLEAN -> "a boolean";
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case NULL -> "null";
            default -> "nothing";
        };
    }

    /** What a value is called in a sentence: {@code criteria}, {@code behaviors[2]}, {@code the document}. */
    public static String name(Pointer at) {
        if (at.length() == 0) {
            return "the document";
        }
        String last = at.last().orElseThrow();
        boolean element = at.length() > 1 && last.chars().allMatch(c -> c >= '0' && c <= '9');
        return element ? at.tokens().get(at.length() - 2) + "[" + last + "]" : last;
    }

    /** {@code 1 element}, {@code 3 elements}. */
    public static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** {@code 1 to 10}, {@code at least 1}, {@code at most 10}. */
    public static String range(JsonNode least, JsonNode most) {
        if (least.isMissingNode()) {
            return "at most " + most;
        }
        return most.isMissingNode() ? "at least " + least : least + " to " + most;
    }
}
