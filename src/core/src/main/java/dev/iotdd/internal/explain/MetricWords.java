package dev.iotdd.internal.explain;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How to speak of one metric.
 *
 * @param words its entry in {@code words.json}
 * @param metric what its placeholder stands for
 */
record MetricWords(JsonNode words, String metric) {

    /** What is measured. */
    String subject() {
        return text("subject", Map.of()).orElseThrow();
    }

    /** The clause for an amount; empty if the metric is a set. */
    Optional<String> over(String amount) {
        return text("over", Map.of("amount", amount));
    }

    /** The clause for a set; empty if the metric is an amount. */
    Optional<String> set(String side, String set) {
        return text(side, Map.of("set", set));
    }

    /** The unit for a number; empty if it has none. */
    Optional<String> unit(boolean one) {
        return text(one ? "one" : "many", Map.of());
    }

    private Optional<String> text(String name, Map<String, String> more) {
        JsonNode text = words.path(name);
        return text.isString() ? Optional.of(Values.fill(text.stringValue(), metric, more)) : Optional.empty();
    }
}
