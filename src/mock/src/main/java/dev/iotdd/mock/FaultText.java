package dev.iotdd.mock;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fault as people write it on a line.
 *
 * @param text the whole line, to be quoted
 * @param kind its first word
 * @param settings what follows, by name
 */
record FaultText(String text, String kind, Map<String, String> settings) {

    private static final String LATENCY = "ms";
    private static final String NAME = "name";

    static FaultText of(String text) {
        List<String> parts = List.of(text.split(",", -1));
        Map<String, String> settings = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "'" + part + "' in the fault '" + text + "' has no value; wanted is KEY=VALUE.");
            }
            settings.merge(part.substring(0, equals), part.substring(equals + 1), (a, b) -> a + "," + b);
        }
        return new FaultText(text, parts.get(0), settings);
    }

    Fault fault() {
        Fault fault = bare(Fault.Kind.ofWord(kind));
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            fault = with(fault, setting.getKey(), setting.getValue());
        }
        return fault;
    }

    private Fault bare(Fault.Kind word) {
        return switch (word) {
            case DELAY -> Fault.delay(Duration.ofMillis(count(needed(LATENCY, "NUMBER"))));
            case ERROR -> Fault.error(needed(NAME, "EXCEPTION"));
            default -> Fault.of(word);
        };
    }

    private String needed(String key, String value) {
        String given = settings.get(key);
        if (given == null) {
            throw new IllegalArgumentException("The fault '" + text + "' needs " + key + "=" + value + ".");
        }
        return given;
    }

    private Fault with(Fault fault, String key, String value) {
        return switch (key) {
            case "on" -> fault.on(value.split(",", -1));
            case "after" -> fault.after(count(value));
            case "times" -> fault.times(count(value));
            case "rate" -> fault.rate(rate(value));
            case LATENCY -> only(Fault.Kind.DELAY, fault, key);
            case NAME -> only(Fault.Kind.ERROR, fault, key);
            default ->
                throw new IllegalArgumentException(
                        "'" + key + "' is no setting of a fault; known: on, after, times, rate, name, ms.");
        };
    }

    private Fault only(Fault.Kind taker, Fault fault, String key) {
        if (fault.kind() != taker) {
            throw new IllegalArgumentException(
                    "In the fault '" + text + "', " + key + " is a setting of the kind " + taker.word() + " alone.");
        }
        return fault;
    }

    private int count(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw noNumber(value, e);
        }
    }

    private double rate(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw noNumber(value, e);
        }
    }

    private IllegalArgumentException noNumber(String value, NumberFormatException cause) {
        return new IllegalArgumentException("'" + value + "' in the fault '" + text + "' is no number.", cause);
    }
}
