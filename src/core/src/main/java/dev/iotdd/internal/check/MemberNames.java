package dev.iotdd.internal.check;

import dev.iotdd.internal.form.Origin;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the names that a file has for members of the API in place of the API's own. */
final class MemberNames {

    // Of names within a sentence, only those that are no word of English: durationSeconds, but not value.
    private static final Pattern UNMISTAKABLE = Pattern.compile("(?<![{/])\\b[a-z]+[A-Z][A-Za-z0-9]*\\b");
    private static final Pattern SEPARATOR = Pattern.compile(", | and | or ");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
    /** Placeholders that stand for names of members, one or several. */
    private static final Set<String> OF_NAMES =
            Set.of("member", "members", "object", "wanted", "allowed", "list", "first");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+(\\[[0-9]+])?");

    private final Origin origin;

    MemberNames(Origin origin) {
        this.origin = origin;
    }

    /** A sentence whose placeholders are not filled yet. */
    String inSentence(String template) {
        return replace(UNMISTAKABLE, template);
    }

    /** What fills a placeholder: a name, or several with commas between them; any other text stays as it is. */
    String inWords(String placeholder, String words) {
        if (!OF_NAMES.contains(placeholder)) {
            return words;
        }
        for (String word : SEPARATOR.split(words, -1)) {
            if (!NAME.matcher(word).matches()) {
                return words;
            }
        }
        return replace(WORD, words);
    }

    private String replace(Pattern name, String text) {
        return name.matcher(text).replaceAll(match -> Matcher.quoteReplacement(origin.member(match.group())));
    }
}
