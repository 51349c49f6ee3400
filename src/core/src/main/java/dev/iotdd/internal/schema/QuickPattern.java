package dev.iotdd.internal.schema;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a pattern is found in a text. Almost all patterns of the specification are one class of characters, the
 * beginning of a text, or a choice of words; these need no regular expression for a text in ASCII.
 */
final class QuickPattern {

    private static final Pattern PREFIX = Pattern.compile("\\^([A-Za-z0-9:_-]+)");
    private static final Pattern CHOICE = Pattern.compile("\\^\\(([A-Za-z0-9|]+)\\)\\$");
    private static final Pattern CLASS = Pattern.compile("(?<whole>\\^)?(?<class>\\[[^\\[\\]\\\\&]+])(?<end>[+*]\\$)?");
    private static final int ASCII = 128;

    private QuickPattern() {}

    static Predicate<String> of(String pattern) {
        Matcher prefix = PREFIX.matcher(pattern);
        if (prefix.matches()) {
            String start = prefix.group(1);
            return text -> text.startsWith(start);
        }
        Matcher choice = CHOICE.matcher(pattern);
        if (choice.matches()) {
            return Set.copyOf(List.of(choice.group(1).split("\\|", -1)))::contains;
        }
        Matcher characters = CLASS.matcher(pattern);
        boolean isWhole = characters.matches() && characters.group("whole") != null && characters.group("end") != null;
        boolean isAnywhere =
                characters.matches() && characters.group("whole") == null && characters.group("end") == null;
        if (isWhole) {
            return whole(pattern, table(characters.group("class")), pattern.endsWith("*$"));
        }
        return isAnywhere
                ? anywhere(pattern, table(pattern))
                : QuickKeywords.regex(pattern).asPredicate();
    }

    private static boolean[] table(String characterClass) {
        Pattern pattern = Pattern.compile(characterClass);
        boolean[] table = new boolean[ASCII];
        for (int c = 0; c < ASCII; c++) {
            table[c] = pattern.matcher(Character.toString(c)).matches();
        }
        return table;
    }

    private static Predicate<String> whole(String pattern, boolean[] table, boolean takesNothing) {
        Predicate<String> thorough = QuickKeywords.regex(pattern).asPredicate();
        return text -> {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= ASCII) {
                    return thorough.test(text);
                }
                if (!table[c]) {
                    return false;
                }
            }
            return takesNothing || !text.isEmpty();
        };
    }

    private static Predicate<String> anywhere(String pattern, boolean[] table) {
        Predicate<String> thorough = QuickKeywords.regex(pattern).asPredicate();
        return text -> {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= ASCII) {
                    return thorough.test(text);
                }
                if (table[c]) {
                    return true;
                }
            }
            return false;
        };
    }
}
