package dev.iotdd.internal.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The node for a number as it was written. What is mathematically an integer becomes an integer node (1.0, 1e3), and a
 * magnitude beyond every bound of the specification is replaced by one that is still beyond it, so that no number is
 * too large to compare.
 */
public final class Numbers {

    // Beyond the largest double (about 1.8e308), the widest type of the specification.
    private static final int BEYOND = 400;

    private static final int LONG_DIGITS = 18;

    private Numbers() {}

    /** The node of a number in JSON's notation. */
    public static JsonNode node(String written) {
        if (written.length() <= LONG_DIGITS && isInteger(written)) {
            return integer(Long.parseLong(written));
        }
        return decimal(written);
    }

    private static JsonNode decimal(String written) {
        int e = Math.max(written.indexOf('e'), written.indexOf('E'));
        BigDecimal significand = new BigDecimal(e < 0 ? written : written.substring(0, e));
        if (significand.signum() == 0) {
            return integer(0);
        }
        int exponent = e < 0 ? 0 : exponent(written.substring(e + 1));
        int magnitude = significand.precision() - significand.scale() + exponent;
        if (magnitude > BEYOND) {
            return whole(BigInteger.TEN.pow(BEYOND).multiply(BigInteger.valueOf(significand.signum())));
        }
        if (magnitude < -BEYOND) {
            return DecimalNode.valueOf(BigDecimal.valueOf(significand.signum(), BEYOND));
        }
        BigDecimal value = significand.scaleByPowerOfTen(exponent).stripTrailingZeros();
        return value.scale() <= 0 ? whole(value.toBigInteger()) : DecimalNode.valueOf(value);
    }

    /** The exponent, cut off where more would make no difference to a significand of any length that is read. */
    private static int exponent(String digits) {
        BigInteger exponent = new BigInteger(digits);
        BigInteger most = BigInteger.valueOf(Integer.MAX_VALUE / 4);
        return exponent.min(most).max(most.negate()).intValue();
    }

    private static boolean isInteger(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '-' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode whole(BigInteger value) {
        return value.bitLength() < Long.SIZE ? integer(value.longValue()) : JsonNodeFactory.instance.numberNode(value);
    }

    private static JsonNode integer(long value) {
        return value == (int) value
                ? JsonNodeFactory.instance.numberNode((int) value)
                : JsonNodeFactory.instance.numberNode(value);
    }
}
