package dev.iotdd.internal.fix;

import java.util.Comparator;
import java.util.List;

/**
 * A change of a text.
 *
 * @param from where it begins
 * @param to where it ends; nothing is removed if it is where it begins
 * @param text what stands there afterwards
 */
record Edit(int from, int to, String text) {

    static Edit removal(int from, int to) {
        return new Edit(from, to, "");
    }

    boolean overlaps(Edit other) {
        return (from < other.to && other.from < to) || from == other.from;
    }

    /** The text after edits that do not overlap. */
    static String apply(String text, List<Edit> edits) {
        StringBuilder changed = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> changed.replace(edit.from, edit.to, edit.text));
        return changed.toString();
    }
}
