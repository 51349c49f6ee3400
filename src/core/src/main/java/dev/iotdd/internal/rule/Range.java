package dev.iotdd.internal.rule;

import dev.iotdd.internal.rule.MetricTable.Meaning;
import dev.iotdd.internal.rule.MetricTable.Normal;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An interval of numbers.
 *
 * @param low where it begins, if anywhere
 * @param high where it ends, if anywhere
 */
record Range(Optional<Bound> low, Optional<Bound> high) {

    /**
     * An end.
     *
     * @param value the number
     * @param inclusive whether the number belongs to it
     */
    record Bound(BigDecimal value, boolean inclusive) {}

    static Range between(BigDecimal least, BigDecimal most) {
        return new Range(Optional.of(new Bound(least, true)), Optional.of(new Bound(most, true)));
    }

    /** The numbers that an inequality calls normal. */
    static Range of(Meaning meaning, BigDecimal threshold) {
        Optional<Bound> bound = Optional.of(new Bound(threshold, meaning.inclusive()));
        return meaning.normal() == Normal.BELOW
                ? new Range(Optional.empty(), bound)
                : new Range(bound, Optional.empty());
    }

    /** The same set of integers, with its ends inside. */
    Range ofIntegers() {
        return new Range(
                low.map(end -> integer(end, BigDecimal.ONE)), high.map(end -> integer(end, BigDecimal.ONE.negate())));
    }

    private static Bound integer(Bound end, BigDecimal inwards) {
        return end.inclusive() ? end : new Bound(end.value().add(inwards), true);
    }

    Range and(Range other) {
        return new Range(tighter(low, other.low, 1), tighter(high, other.high, -1));
    }

    /** The end that leaves less: of lower ends the greater, of upper ends the lesser. */
    private static Optional<Bound> tighter(Optional<Bound> a, Optional<Bound> b, int direction) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        int order = a.get().value().compareTo(b.get().value()) * direction;
        return order > 0 || (order == 0 && !a.get().inclusive()) ? a : b;
    }

    boolean isEmpty() {
        if (low.isEmpty() || high.isEmpty()) {
            return false;
        }
        int order = low.get().value().compareTo(high.get().value());
        return order > 0 || (order == 0 && !(low.get().inclusive() && high.get().inclusive()));
    }

    /** Whether a number is in it, and is neither of its ends. */
    boolean hasInside(BigDecimal number) {
        return low.map(end -> end.value().compareTo(number) < 0).orElse(true)
                && high.map(end -> end.value().compareTo(number) > 0).orElse(true);
    }

    /** Whether every number of the other is in it. */
    boolean contains(Range other) {
        return and(other).equals(other);
    }
}
