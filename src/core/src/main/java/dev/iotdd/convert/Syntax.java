package dev.iotdd.convert;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a tree is written. */
public enum Syntax {
    JSON,
    YAML;

    /** The word that users write. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The syntax of a word.
     *
     * @throws IllegalArgumentException if there is none; the message lists the words there are
     */
    public static Syntax ofWord(String word) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no format to convert to; known: "
                        + Arrays.stream(values()).map(Syntax::word).collect(Collectors.joining(", ")) + "."));
    }
}
