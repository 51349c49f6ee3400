package dev.iotdd.internal.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The keywords of JSON Schema that the specification uses, as far as they look at one value. */
final class QuickKeywords {

    private QuickKeywords() {}

    static Quick type(JsonNode words) {
        return words.isArray()
                ? Quick.any(words.valueStream().map(QuickKeywords::type).toList())
                : type(words.asString());
    }

    private static Quick type(String word) {
        return switch (word) {
            case "string" -> JsonNode::isString;
            case "integer" -> QuickKeywords::isInteger;
            case "number" -> JsonNode::isNumber;
            case "boolean" -> JsonNode::isBoolean;
            case "object" -> JsonNode::isObject;
            case "array" -> JsonNode::isArray;
            case "null" -> JsonNode::isNull;
            default -> throw new IllegalStateException("There is no type " + word);
        };
    }

    private static boolean isInteger(JsonNode value) {
        return value.isIntegralNumber() || (value.isNumber() && isWhole(value.decimalValue()));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0
                || number.scale() <= 0
                || number.stripTrailingZeros().scale() <= 0;
    }

    static Quick constant(JsonNode wanted) {
        return value -> same(value, wanted);
    }

    static Quick choice(JsonNode wanted) {
        if (wanted.valueStream().allMatch(JsonNode::isString)) {
            Set<String> words = Set.copyOf(
                    wanted.valueStream().map(JsonNode::stringValue).distinct().toList());
            return value -> value.isString() && words.contains(value.stringValue());
        }
        List<JsonNode> choices = wanted.valueStream().toList();
        return value -> choices.stream().anyMatch(choice -> same(value, choice));
    }

    private static boolean same(JsonNode value, JsonNode wanted) {
        if (value.isNumber() && wanted.isNumber()) {
            return value.decimalValue().compareTo(wanted.decimalValue()) == 0;
        }
        return value.equals(wanted);
    }

    static Quick minimum(JsonNode bound) {
        ToIntFunction<JsonNode> compared = comparedTo(bound);
        return value -> !value.isNumber() || compared.applyAsInt(value) >= 0;
    }

    static Quick maximum(JsonNode bound) {
        ToIntFunction<JsonNode> compared = comparedTo(bound);
        return value -> !value.isNumber() || compared.applyAsInt(value) <= 0;
    }

    private static ToIntFunction<JsonNode> comparedTo(JsonNode bound) {
        BigDecimal exact = bound.decimalValue();
        if (!bound.isIntegralNumber() || !bound.canConvertToLong()) {
            return value -> value.decimalValue().compareTo(exact);
        }
        // Nearly all numbers and bounds are such ones, and decimals would be made only to be compared.
        long whole = bound.longValue();
        return value -> value.isIntegralNumber() && value.canConvertToLong()
                ? Long.compare(value.longValue(), whole)
                : value.decimalValue().compareTo(exact);
    }

    static Quick minLength(int least) {
        return value -> !value.isString() || length(value.stringValue()) >= least;
    }

    static Quick maxLength(int most) {
        return value -> !value.isString() || length(value.stringValue()) <= most;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** As ECMA reads it, where $ is the very end and not also the place before a last line feed. */
    static Pattern regex(String text) {
        boolean toTheEnd = text.endsWith("$") && !text.endsWith("\\$");
        return Pattern.compile(toTheEnd ? text.substring(0, text.length() - 1) + "\\z" : text);
    }

    static Quick pattern(String text) {
        Predicate<String> pattern = QuickPattern.of(text);
        return value -> !value.isString() || pattern.test(value.stringValue());
    }

    /** A bound on the number of members, or of elements. */
    static Quick size(Predicate<JsonNode> container, ToIntFunction<JsonNode> surplus) {
        return value -> !container.test(value) || surplus.applyAsInt(value) >= 0;
    }

    static Quick required(JsonNode names) {
        List<String> wanted = names.valueStream().map(JsonNode::stringValue).toList();
        return value -> {
            if (value.isObject()) {
                for (String name : wanted) {
                    if (!value.has(name)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    static Quick contains(Quick element) {
        return value -> {
            if (!value.isArray()) {
                return true;
            }
            for (JsonNode each : value) {
                if (element.accepts(each)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Of the members of an object, those whose names fit must be accepted. */
    static Quick members(Predicate<String> names, Quick schema) {
        return value -> {
            if (value.isObject()) {
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    if (names.test(member.getKey()) && !schema.accepts(member.getValue())) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    static Quick propertyNames(Predicate<String> names) {
        return value -> {
            if (value.isObject()) {
                for (String name : value.propertyNames()) {
                    if (!names.test(name)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    static Quick conditional(Quick condition, Quick then, Quick otherwise) {
        return value -> condition.accepts(value) ? then.accepts(value) : otherwise.accepts(value);
    }
}
