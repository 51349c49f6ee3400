package dev.iotdd.internal.pact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A range of whole numbers that is small enough for a regular expression, since Pact has no matcher for ranges.
 *
 * @param least the least number
 * @param most the greatest number
 */
record NumberRange(int least, int most) {

    private static final BigInteger LARGE = BigInteger.valueOf(1_000_000);
    private static final int TEN = 10;

    static Optional<NumberRange> of(Optional<BigInteger> least, Optional<BigInteger> most) {
        boolean isSmall = least.filter(number -> number.signum() >= 0).isPresent()
                && most.filter(number -> number.compareTo(LARGE) < 0).isPresent();
        return isSmall
                ? Optional.of(new NumberRange(
                        least.orElseThrow().intValue(), most.orElseThrow().intValue()))
                : Optional.empty();
    }

    /** The numbers just outside of it. */
    List<String> outside() {
        return List.of(String.valueOf(least - 1), String.valueOf(most + 1));
    }

    /** A regular expression for just these numbers: 1 to 250 is 1 to 9, 10 to 99, 100 to 199, 200 to 249 and 250. */
    String regex() {
        List<String> parts = new ArrayList<>();
        int start = least;
        for (int stop : stops()) {
            parts.add(part(String.valueOf(start), String.valueOf(stop)));
            start = stop + 1;
        }
        return parts.stream().collect(Collectors.joining("|", "^(", ")$"));
    }

    /** The last numbers of parts whose digits can be told one by one. */
    private TreeSet<Integer> stops() {
        TreeSet<Integer> stops = new TreeSet<>(List.of(most));
        for (int power = TEN; least / power * power + power - 1 < most; power *= TEN) {
            stops.add(least / power * power + power - 1);
        }
        for (int power = TEN; (most + 1) / power * power - 1 > least; power *= TEN) {
            stops.add((most + 1) / power * power - 1);
        }
        return stops;
    }

    private static String part(String first, String last) {
        return IntStream.range(0, first.length())
                .mapToObj(i -> digit(first.charAt(i), last.charAt(i)))
                .collect(Collectors.joining());
    }

    private static String digit(char first, char last) {
        return first == last ? String.valueOf(first) : "[" + first + "-" + last + "]";
    }
}
