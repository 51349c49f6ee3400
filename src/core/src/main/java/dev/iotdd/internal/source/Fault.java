package dev.iotdd.internal.source;

import dev.iotdd.internal.Pointer;
import java.util.HashMap;
import java.util.Map;

/**
 * A fault of the document itself, found while it was read.
 *
 * @param rule id of the rule
 * @param at the value that was being read
 * @param offset where in the text
 * @param words what fills the placeholders of the rule's sentence
 */
public record Fault(String rule, Pointer at, int offset, Map<String, String> words) {

    /** Not JSON, or not YAML. */
    static final String SYNTAX = "syntax";

    static final String UNKNOWN_DOCUMENT = "unknown-document";
    static final String DUPLICATE_KEY = "duplicate-key";
    static final String TOO_DEEP = "too-deep";
    static final String TOO_LARGE = "too-large";

    public Fault {
        words = Map.copyOf(words);
    }

    static Fault syntax(int offset, String problem) {
        return syntax(offset, problem, "Correct the text at this place", "nothing after it was read");
    }

    private static Fault syntax(int offset, String problem, String remedy, String rest) {
        return new Fault(SYNTAX, Pointer.ROOT, offset, Map.of("problem", problem, "remedy", remedy, "rest", rest));
    }

    /** Of a file that is not what it was when it was packed. */
    static Fault packed(String problem) {
        return syntax(0, problem, "Fetch the file again, or pack it again", "nothing of it was read")
                .in("gzip");
    }

    /** The same fault of a line that begins at {@code start}; the other lines are read all the same. */
    Fault ofLine(int start) {
        Map<String, String> more = new HashMap<>(words);
        more.put("rest", "this line was passed over, the others were read");
        return new Fault(rule, at, start + offset, more);
    }

    boolean isSyntax() {
        return rule.equals(SYNTAX);
    }

    static Fault unknown(String problem) {
        return new Fault(UNKNOWN_DOCUMENT, Pointer.ROOT, 0, Map.of("problem", problem));
    }

    /** The same fault in a list of which the document turned out to be the first element. */
    Fault ofFirst() {
        return new Fault(rule, Pointer.of(0).append(at), offset, words);
    }

    /** The same fault at another place of the text; what it says of lines holds there too. */
    Fault moved(int other, int line) {
        Map<String, String> moved = new HashMap<>(words);
        moved.computeIfPresent("first", (key, first) -> Integer.toString(line));
        return new Fault(rule, at, other, moved);
    }

    /** The same fault of a document that was read as {@code format}. */
    Fault in(String format) {
        Map<String, String> more = new HashMap<>(words);
        more.put("format", format);
        return new Fault(rule, at, offset, more);
    }

    /** A member that an object has already, first named on line {@code first}. */
    static Fault duplicate(Pointer at, int offset, int first) {
        return new Fault(DUPLICATE_KEY, at, offset, Map.of("first", Integer.toString(first)));
    }

    static Fault tooDeep(Pointer at, int offset, int limit) {
        return new Fault(TOO_DEEP, at, offset, Map.of("limit", Integer.toString(limit)));
    }

    static Fault tooLarge(int offset, String what, String limit) {
        return new Fault(TOO_LARGE, Pointer.ROOT, offset, Map.of("what", what, "limit", limit));
    }
}
