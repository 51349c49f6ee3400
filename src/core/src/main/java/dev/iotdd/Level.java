package dev.iotdd;

import java.util.Locale;

/** How much a finding matters. The order of the constants is the order of gravity, gravest first. */
public enum Level {
    /** The service refuses the document, or the document cannot mean what it says. */
    ERROR,
    /** Probably refused, without effect, or risky. */
    WARNING,
    /** Advice. */
    INFO;

    /** The word that reports and configuration files use: {@code error}, {@code warning}, {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this level is as grave as {@code floor}, or graver. */
    public boolean isAtLeast(Level floor) {
        return compareTo(floor) <= 0;
    }

    /**
     * The level of a word.
     *
     * @throws IllegalArgumentException if {@code word} names no level; the message lists the words there are
     */
    public static Level ofWord(String word) {
        return Words.find(values(), Level::word, "level", word);
    }
}
