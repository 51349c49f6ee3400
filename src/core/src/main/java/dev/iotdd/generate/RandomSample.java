package dev.iotdd.generate;

import java.util.Optional;

/**
 * Which random documents to make. The same sample of the same specification gives the same documents, on every machine;
 * a longer one begins with those of a shorter one.
 *
 * @param seed what they are drawn by
 * @param count how many
 * @param kind of which kind, in the words of {@code Iotdd.as}; empty for any that is documented
 * @param valid whether nothing is wrong with them, or just one thing; empty for some of both
 */
public record RandomSample(long seed, int count, Optional<String> kind, Optional<Boolean> valid) {

    public RandomSample {
        if (count < 1) {
            throw new IllegalArgumentException("'" + count + "' is no count of documents; it is 1 or more.");
        }
    }

    /** Documents of all kinds, valid ones and others. */
    public static RandomSample of(long seed, int count) {
        return new RandomSample(seed, count, Optional.empty(), Optional.empty());
    }

    /** With documents of this kind only. */
    public RandomSample ofKind(String name) {
        return new RandomSample(seed, count, Optional.of(name), valid);
    }

    /** With valid documents only, or with others only. */
    public RandomSample onlyValid(boolean wanted) {
        return new RandomSample(seed, count, kind, Optional.of(wanted));
    }
}
