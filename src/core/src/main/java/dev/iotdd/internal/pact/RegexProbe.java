package dev.iotdd.internal.pact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Tries a regular expression of a pact on values. An expression that takes too long takes everything. */
final class RegexProbe {

    private static final int PATIENCE = 100_000;

    private final Pattern pattern;

    private RegexProbe(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Empty if it is no regular expression. */
    static Optional<RegexProbe> of(String regex) {
        try {
            return Optional.of(new RegexProbe(Pattern.compile(regex)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** As implementations of Pact do that want the whole value matched. */
    boolean takes(String value) {
        try {
            return pattern.matcher(new Patient(value)).matches();
        } catch (TooLongException e) {
            return true;
        }
    }

    /** As implementations do that are content with a part of it. */
    boolean findsIn(String value) {
        try {
            return pattern.matcher(new Patient(value)).find();
        } catch (TooLongException e) {
            return true;
        }
    }

    /** Values close to allowed ones. */
    static Stream<String> near(List<String> allowed) {
        return Stream.concat(
                Stream.of("", " ", "\u00e4", "#"),
                allowed.stream()
                        .flatMap(value -> Stream.of(
                                value + "x",
                                "x" + value,
                                value + " ",
                                value.toUpperCase(Locale.ROOT),
                                value.toLowerCase(Locale.ROOT))));
    }

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Ends a search that goes on and on. */
    private static final class Patient implements CharSequence {

        private final CharSequence text;
        private int looks;

        Patient(CharSequence text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > PATIENCE) {
                throw new TooLongException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
