package dev.iotdd.coverage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One thing that tests may exercise.
 *
 * @param kind what kind of thing
 * @param operation the operation that it belongs to; empty for a rule, which belongs to several
 * @param name its name: a member's path, such as {@code behaviors[].criteria.value.count}, a path with a value, such as
 *     {@code behaviors[].criteria.comparisonOperator=in-set}, the name of an error, the id of a rule; empty for a request
 *     or response as such
 */
public record CoverageItem(Kind kind, String operation, String name) implements Comparable<CoverageItem> {

    /** What may be exercised. */
    public enum Kind {
        /** An operation was called. */
        REQUEST("requests", "Operations called"),
        /** An operation answered with success. */
        RESPONSE("responses", "Operations answered"),
        /** A request had a member. */
        REQUEST_MEMBER("request members", "Members of requests"),
        /** A response had a member. */
        RESPONSE_MEMBER("response members", "Members of responses"),
        /** A request had a value of an enumeration. */
        REQUEST_VALUE("request values", "Enumeration values in requests"),
        /** A response had a value of an enumeration. */
        RESPONSE_VALUE("response values", "Enumeration values in responses"),
        /** A request had a delete flag that was true. */
        DELETE_FLAG("delete flags", "Delete flags that were true"),
        /** An operation answered with an error that it declares. */
        ERROR("errors", "Declared errors"),
        /** A rule found a fault. */
        RULE("rules", "Rules that found a fault");

        private final String words;
        private final String title;

        Kind(String words, String title) {
            this.words = words;
            this.title = title;
        }

        /** The word that files and configuration use, for example {@code request-member}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What several of them are called. */
        public String words() {
            return words;
        }

        /** A heading. */
        String title() {
            return title;
        }

        /**
         * The kind of a word.
         *
         * @throws IllegalArgumentException if there is none; the message lists those there are
         */
        public static Kind ofWord(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no kind of coverage; known: "
                            + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", ")) + "."));
        }
    }

    private static final Comparator<CoverageItem> ORDER = Comparator.comparing(CoverageItem::kind)
            .thenComparing(CoverageItem::operation)
            .thenComparing(CoverageItem::name);

    public CoverageItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(name, "name");
    }

    /** By kind, operation and name. */
    @Override
    public int compareTo(CoverageItem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (operation + " " + name).strip();
    }
}
