package dev.iotdd.internal.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a log that has a JSON object on each.
 *
 * @param start where in the whole text it begins
 */
record JsonLine(int start, String text) {

    // Of a single line, the whole is the line.
    private static final int FEWEST = 2;

    /** The lines of a text that looks like a log: each begins an object. None, if it does not. */
    static List<JsonLine> ofLog(String text) {
        List<JsonLine> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(start, end);
            if (!line.isBlank()) {
                if (line.charAt(0) != '{') {
                    return List.of();
                }
                lines.add(new JsonLine(start, line));
            }
            start = end + 1;
        }
        return lines.size() < FEWEST ? List.of() : lines;
    }
}
