package dev.iotdd.internal.explain;

import dev.iotdd.internal.Prose;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as sentences have them; different values are written differently. */
final class Values {

    private static final int LONG = 20;
    private static final int HOUR = 3600;
    private static final int MINUTE = 60;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private Values() {}

    /** In one pass, since a name may look like a placeholder. */
    static String fill(String template, String metric, Map<String, String> more) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(more.getOrDefault(match.group(1), metric)));
    }

    /** A name: bare where nothing in it could be mistaken for the sentence around it. */
    static String name(String name) {
        return name.matches("[A-Za-z0-9:_./+#$-]+")
                ? name
                : JsonNodeFactory.instance.stringNode(name).toString();
    }

    /** A number, with commas between groups of three digits if it is an integer. */
    static String number(JsonNode number) {
        if (number.isIntegralNumber()) {
            BigInteger value = number.bigIntegerValue();
            return value.bitLength() < Long.SIZE ? String.format(Locale.ROOT, "%,d", value) : value.toString();
        }
        BigDecimal value = number.decimalValue();
        return value.precision() + Math.abs(value.scale()) > LONG ? value.toString() : value.toPlainString();
    }

    /** A length of time. */
    static String duration(BigInteger seconds) {
        if (seconds.signum() <= 0 || seconds.bitLength() >= Integer.SIZE) {
            return seconds + " seconds";
        }
        int length = seconds.intValue();
        if (length % HOUR == 0) {
            return Prose.count(length / HOUR, "hour");
        }
        return length % MINUTE == 0 ? Prose.count(length / MINUTE, "minute") : Prose.count(length, "second");
    }

    /** An element of a set: texts in quotes, unless they are addresses. */
    static String element(String member, JsonNode element) {
        if (element.isNumber()) {
            return element.isIntegralNumber() ? element.toString() : number(element);
        }
        return element.isString() && member.equals("cidrs") ? name(element.stringValue()) : element.toString();
    }
}
