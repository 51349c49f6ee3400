package dev.iotdd.drift;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The meaning of a model's pattern, as far as it has one of the usual forms: a class of characters that is repeated, or
 * a choice of words. Models write anchors, groups and escapes or leave them out as they like; the service takes every
 * pattern for the whole string.
 */
final class TextPattern {

    private static final Pattern REPEATED = Pattern.compile("(\\[(?:\\\\.|[^\\]\\\\])+])([+*])");
    private static final Pattern WORDS =
            Pattern.compile("(?:[A-Za-z0-9_ -]|\\\\[.-])+(?:\\|(?:[A-Za-z0-9_ -]|\\\\[.-])+)*");

    private TextPattern() {}

    /** The shape of strings of this length that the pattern takes whole. */
    static Shape.Text text(Range length, Optional<String> pattern) {
        if (pattern.isEmpty()) {
            return new Shape.Text(length, Optional.empty(), Optional.empty(), Optional.empty());
        }
        String core = core(pattern.get());
        Matcher repeated = REPEATED.matcher(core);
        if (repeated.matches()) {
            Range least = repeated.group(2).equals("+") ? length.and(Range.NOT_EMPTY) : length;
            return new Shape.Text(
                    least, Optional.of(Characters.of(repeated.group(1))), Optional.empty(), Optional.empty());
        }
        if (WORDS.matcher(core).matches()) {
            Set<String> words = new TreeSet<>(List.of(core.replace("\\", "").split("\\|")));
            return new Shape.Text(length, Optional.empty(), Optional.empty(), Optional.of(words));
        }
        return new Shape.Text(length, Optional.empty(), Optional.of(core), Optional.empty());
    }

    private static String core(String pattern) {
        String core = pattern;
        if (core.startsWith("^")) {
            core = core.substring(1);
        }
        if (core.endsWith("$") && !core.endsWith("\\$")) {
            core = core.substring(0, core.length() - 1);
        }
        boolean grouped = core.startsWith("(") && core.indexOf(')') == core.length() - 1;
        return grouped ? core.substring(core.startsWith("(?:") ? 3 : 1, core.length() - 1) : core;
    }
}
