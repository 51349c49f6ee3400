package dev.iotdd.internal.source;

import dev.iotdd.Location;
import java.util.Arrays;

/** The text of a document, by lines. */
public final class SourceText {

    // A line of this many characters is shown whole; of a longer one, as many around the place.
    private static final int EXCERPT = 160;

    // How many characters before the place are shown of a long line.
    private static final int BEFORE = 60;

    private static final String ELLIPSIS = "…";

    private final String text;

    // Empty until somebody asks for a place, which nobody does in a document without faults.
    private int[] lineStarts = {};

    SourceText(String text) {
        this.text = text;
    }

    private int[] lineStarts() {
        if (lineStarts.length == 0) {
            lineStarts = starts(text);
        }
        return lineStarts;
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** The location of what begins at {@code offset}: a name, a string, a number, a word or a bracket. */
    Location locate(String file, String pointer, int offset) {
        int from = Math.min(Math.max(offset, 0), text.length());
        int line = lineIndex(from);
        int start = lineStarts()[line];
        int end = endOfLine(line);
        int column = from - start + 1;
        int endColumn = Math.max(column, Math.min(endOfToken(from), end) - start + 1);
        int cut = end - start <= EXCERPT ? start : Math.max(start, Math.min(from - BEFORE, end - EXCERPT));
        String before = cut > start ? ELLIPSIS : "";
        int until = Math.min(end, cut + EXCERPT);
        String excerpt = before + text.substring(cut, until) + (until < end ? ELLIPSIS : "");
        return new Location(
                file, pointer, line + 1, column, endColumn, excerpt, Math.min(from, end) - cut + before.length());
    }

    /** The line of a character, counted from 1. */
    int line(int offset) {
        return lineIndex(offset) + 1;
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    private int endOfLine(int line) {
        int[] starts = lineStarts();
        int end = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
        boolean twoCharacters = end > starts[line] && end < text.length() && text.charAt(end - 1) == '\r';
        return twoCharacters ? end - 1 : end;
    }

    private int endOfToken(int from) {
        if (from >= text.length()) {
            return from;
        }
        char first = text.charAt(from);
        if (first == '"' || first == '\'') {
            return endOfQuoted(from, first);
        }
        int end = from;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private int endOfQuoted(int from, char quote) {
        int end = from + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c) || "+-._:/".indexOf(c) >= 0;
    }

    /** The token that begins at {@code offset}, as it was written. */
    String token(int offset) {
        return text.substring(offset, endOfToken(offset));
    }

    @Override
    public String toString() {
        return text;
    }
}
