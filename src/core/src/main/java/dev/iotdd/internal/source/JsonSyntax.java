package dev.iotdd.internal.source;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in this project's words what the JSON parser stumbled over. */
final class JsonSyntax {

    /** What the parser's message contains, and what was wanted at that place. The first that fits is taken. */
    private static final Map<String, String> WANTED = new LinkedHashMap<>();

    static {
        WANTED.put("closing quote", "the closing quote of a string");
        WANTED.put("double-quote to start property name", "a member name in double quotes");
        WANTED.put("a colon", "the colon between a member's name and its value");
        WANTED.put("comma to separate Array", "a comma between two elements, or the closing bracket");
        WANTED.put("comma to separate Object", "a comma between two members, or the closing brace");
        WANTED.put("close marker for Object", "the closing brace of an object");
        WANTED.put("close marker for Array", "the closing bracket of a list");
        WANTED.put("expected '}'", "the closing brace of an object");
        WANTED.put("expected ']'", "the closing bracket of a list");
        WANTED.put("no open", "a value");
        WANTED.put("hex-digit", "a hexadecimal digit of a \\u escape");
        WANTED.put(
                "has to be escaped", "a string without control characters; write them as escapes (\\n, \\t, \\u0000)");
        WANTED.put("character escape", "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u");
        WANTED.put("Leading zeroes", "a number without leading zeros");
        WANTED.put("Decimal point", "a digit after the decimal point");
        WANTED.put("Exponent indicator", "a digit of the exponent");
        WANTED.put("plus signs", "a number without a plus sign");
        WANTED.put("No digit following", "a digit after the minus sign");
        WANTED.put("comment", "JSON, which has no comments");
        WANTED.put(
                "surrogate",
                "the other half of a pair: in a member name \\ud800 to \\udbff go with \\udc00 to \\udfff after them");
        WANTED.put("NON_NUMERIC", "a number; JSON knows neither NaN nor Infinity");
    }

    private static final String ANYTHING =
            "a value: an object, a list, a string in double quotes, a number, true, false or null";

    private JsonSyntax() {}

    static Fault fault(JacksonException e, String text) {
        int offset = (int) Math.min(e.getLocation().getCharOffset(), text.length());
        int start = start(e.getOriginalMessage(), text, offset);
        String found = e instanceof UnexpectedEndOfInputException || start >= text.length()
                ? "the document ends"
                : "'" + printable(text, start) + "' stands";
        return Fault.syntax(start, found + " where there should be " + wanted(e.getOriginalMessage()));
    }

    /** The parser stops before or behind what it complains of; the user is shown the culprit itself. */
    private static int start(String message, String text, int offset) {
        if (message.startsWith("Non-standard token")) {
            return startOfWord(text, offset);
        }
        if (message.contains("not followed by a digit")) {
            return offset + 1;
        }
        return message.contains("plus signs") ? offset - 1 : offset;
    }

    static Fault trailing(long offset) {
        return Fault.syntax((int) offset, "more text follows the end of the document");
    }

    private static String wanted(String message) {
        return WANTED.entrySet().stream()
                .filter(entry -> message.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ANYTHING);
    }

    private static int startOfWord(String text, int end) {
        int start = end;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        return start;
    }

    private static String printable(String text, int start) {
        char first = text.charAt(start);
        if (!isVisible(first)) {
            return String.format(Locale.ROOT, "\\u%04x", (int) first);
        }
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && end - start < 20) {
            end++;
        }
        return text.substring(start, Math.max(end, start + Character.charCount(text.codePointAt(start))));
    }

    /** No-break spaces and the like come with text from web pages, and look like what belongs there. */
    private static boolean isVisible(char c) {
        return !Character.isISOControl(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT;
    }
}
