package dev.iotdd.mock;

import java.time.Duration;
import java.util.Locale;

/**
 * How long a delayed answer takes.
 *
 * @param shape how delays are spread
 * @param from the fixed delay, the shortest one, or the mean
 * @param to the longest delay
 */
public record Latency(Shape shape, Duration from, Duration to) {

    /** How delays are spread. */
    public enum Shape {
        /** Always the same. */
        FIXED,
        /** Each between two bounds equally often. */
        UNIFORM,
        /** Mostly short and sometimes long, as queues make them, up to a bound. */
        EXPONENTIAL
    }

    public Latency {
        if (from.isNegative() || to.compareTo(from) < 0) {
            throw new IllegalArgumentException("No latency: " + from + " to " + to);
        }
    }

    /** Always the same delay. */
    public static Latency fixed(Duration delay) {
        return new Latency(Shape.FIXED, delay, delay);
    }

    /** Any delay between two equally often. */
    public static Latency between(Duration shortest, Duration longest) {
        return new Latency(Shape.UNIFORM, shortest, longest);
    }

    /** Mostly short delays and some long ones. */
    public static Latency exponential(Duration mean, Duration longest) {
        return new Latency(Shape.EXPONENTIAL, mean, longest);
    }

    /**
     * The delay for a number between 0 and 1 (exclusive) that was drawn by chance.
     *
     * @throws IllegalArgumentException if it is no such number
     */
    public Duration sample(double chance) {
        if (!(chance >= 0 && chance < 1)) {
            throw new IllegalArgumentException("No chance: " + chance);
        }
        double nanos = switch (shape) {
            case FIXED -> from.toNanos();
            case UNIFORM -> from.toNanos() + chance * (to.toNanos() - from.toNanos());
            case EXPONENTIAL -> Math.min(-Math.log(1 - chance) * from.toNanos(), (double) to.toNanos());
        };
        return Duration.ofNanos((long) nanos);
    }

    @Override
    public String toString() {
        String word = shape.name().toLowerCase(Locale.ROOT);
        return shape == Shape.FIXED ? word + " " + from : word + " " + from + " to " + to;
    }
}
