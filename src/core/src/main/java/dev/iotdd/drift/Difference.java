package dev.iotdd.drift;

import java.util.Locale;
import java.util.Objects;

/**
 * One point in which the specification and a published model disagree.
 *
 * @param kind what they disagree about
 * @param direction which of the two allows more
 * @param place operation, shape or member, by its name in the specification, for example {@code Behavior.name}
 * @param ours what the specification says; empty where it says nothing
 * @param theirs what the model says; empty where it says nothing
 */
public record Difference(Kind kind, Direction direction, String place, String ours, String theirs) {

    /** What a difference is about. */
    public enum Kind {
        MISSING_OPERATION("the model has this operation, the specification has not"),
        EXTRA_OPERATION("the specification has this operation, the model has not"),
        METHOD("the HTTP method is %s; in the model it is %s"),
        URI("the path is %s; in the model it is %s"),
        STATUS("the HTTP status is %s; in the model it is %s"),
        LOCATION("it travels in the %s; in the model in the %s"),
        PAGINATION("paging is by %s; in the model by %s"),
        MISSING_ERROR("the model has the error %2$s, the specification has not"),
        EXTRA_ERROR("the specification has the error %s, the model has not"),
        MISSING_MEMBER("the model has this member, the specification has not"),
        EXTRA_MEMBER("the specification has this member, the model has not"),
        REQUIRED("it is %s; in the model it is %s"),
        TYPE("the type is %s; in the model it is %s"),
        MISSING_VALUE("the model has the value %2$s, the specification has not"),
        EXTRA_VALUE("the specification has the value %s, the model has not"),
        VALUES("allowed is %s; in the model %s"),
        MINIMUM("the least value is %s; in the model it is %s"),
        MAXIMUM("the greatest value is %s; in the model it is %s"),
        SHORTEST("the least length is %s; in the model it is %s"),
        LONGEST("the greatest length is %s; in the model it is %s"),
        CHARACTERS("allowed characters are %s; in the model they are %s"),
        PATTERN("the pattern is %s; in the model it is %s");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /** The word that reports and the list of accepted differences use, for example {@code missing-member}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Which side allows more. */
    public enum Direction {
        /** The specification refuses what the model allows. */
        STRICTER("the specification is stricter"),
        /** The specification allows what the model refuses. */
        LAXER("the specification is laxer"),
        /** They speak of different things. */
        OTHER("");

        private final String remark;

        Direction(String remark) {
            this.remark = remark;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Difference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(direction, "direction");
    }

    /** The difference in one sentence. */
    public String sentence() {
        String remark = direction.remark.isEmpty() ? "" : "; " + direction.remark;
        return place + ": " + String.format(Locale.ROOT, kind.sentence, ours, theirs) + remark + ".";
    }
}
