package dev.iotdd.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the known words was meant. */
public final class Suggestion {

    private Suggestion() {}

    /** The known word nearest to what was written, if one is near enough; of equals the first. */
    public static Optional<String> closest(String written, Collection<String> known) {
        String given = fold(written);
        if (given.length() < 2) {
            return known.stream().filter(word -> fold(word).equals(given)).findFirst();
        }
        return known.stream()
                .filter(word -> isNear(given, fold(word)))
                .min(Comparator.comparingInt(word -> distance(given, fold(word))));
    }

    /** The suggestion as a sentence that follows another one; empty if there is none. */
    public static String sentence(Optional<String> meant) {
        return meant.map(word -> " Did you mean " + word + "?").orElse("");
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static boolean isNear(String given, String word) {
        boolean begins =
                given.length() >= 4 && (word.startsWith(given) || (given.startsWith(word) && word.length() >= 4));
        int most = Math.max(1, Math.min(given.length(), word.length()) / 4);
        return begins || (Math.abs(given.length() - word.length()) <= most && distance(given, word) <= most);
    }

    /** Number of characters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cost(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cost(String a, String b, int[][] d, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
