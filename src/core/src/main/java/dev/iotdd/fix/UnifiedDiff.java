package dev.iotdd.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * A unified diff of one hunk. Repairs lie close together, so that the lines from the first to the last change tell them
 * well enough.
 */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    static String of(String file, String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - same
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        int from = Math.max(0, same - CONTEXT);
        int behind = Math.min(tail, CONTEXT);
        StringBuilder diff = new StringBuilder("--- " + file + "\n+++ " + file + "\n");
        diff.append("@@ -").append(range(from, old.size() - tail + behind));
        diff.append(" +").append(range(from, now.size() - tail + behind)).append(" @@\n");
        old.subList(from, same).forEach(line -> put(diff, ' ', line));
        old.subList(same, old.size() - tail).forEach(line -> put(diff, '-', line));
        now.subList(same, now.size() - tail).forEach(line -> put(diff, '+', line));
        old.subList(old.size() - tail, old.size() - tail + behind).forEach(line -> put(diff, ' ', line));
        return diff.toString();
    }

    private static String range(int from, int to) {
        return (to > from ? from + 1 : from) + "," + (to - from);
    }

    /** With their line breaks. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static void put(StringBuilder diff, char sign, String line) {
        diff.append(sign).append(line);
        if (!line.endsWith("\n")) {
            diff.append("\n\\ No newline at end of file\n");
        }
    }
}
