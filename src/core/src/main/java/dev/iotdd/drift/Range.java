package dev.iotdd.drift;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Least and greatest value, where there are any. */
record Range(Optional<BigDecimal> min, Optional<BigDecimal> max) {

    static final Range ANY = new Range(Optional.empty(), Optional.empty());
    static final Range INT = of(BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE));
    static final Range LONG = of(BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE));
    static final Range DOUBLE = of(BigDecimal.valueOf(-Double.MAX_VALUE), BigDecimal.valueOf(Double.MAX_VALUE));
    static final Range LENGTH = new Range(Optional.of(BigDecimal.ZERO), Optional.empty());
    static final Range NOT_EMPTY = new Range(Optional.of(BigDecimal.ONE), Optional.empty());

    private static Range of(BigDecimal min, BigDecimal max) {
        return new Range(Optional.of(min), Optional.of(max));
    }

    static Range of(JsonNode node, String min, String max) {
        return new Range(number(node, min), number(node, max));
    }

    private static Optional<BigDecimal> number(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    boolean contains(long number) {
        BigDecimal value = BigDecimal.valueOf(number);
        return min.map(least -> least.compareTo(value) <= 0).orElse(true)
                && max.map(greatest -> greatest.compareTo(value) >= 0).orElse(true);
    }

    /** What lies within both. */
    Range and(Range other) {
        return new Range(
                stricter(min, other.min, BinaryOperator.maxBy(BigDecimal::compareTo)),
                stricter(max, other.max, BinaryOperator.minBy(BigDecimal::compareTo)));
    }

    private static Optional<BigDecimal> stricter(
            Optional<BigDecimal> one, Optional<BigDecimal> other, BinaryOperator<BigDecimal> choice) {
        return Stream.of(one, other).flatMap(Optional::stream).reduce(choice);
    }
}
