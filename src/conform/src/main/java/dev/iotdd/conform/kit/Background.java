package dev.iotdd.conform.kit;

import dev.iotdd.conform.kit.Fitting.Names;
import dev.iotdd.contract.GivenState;
import dev.iotdd.contract.Surroundings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The custom metrics and the dimension that documents of the fixtures are made to name. */
final class Background {

    private static final String BUILT_IN = "aws:";

    private final JsonNode entries;

    Background(JsonNode conformance) {
        this.entries = conformance.path("background");
    }

    /** Whether it is no custom metric, or none that there could be. */
    boolean isBuiltIn(String metric) {
        return metric.startsWith(BUILT_IN);
    }

    /** The type of the custom metric that a value is for; that of single numbers if there is no value. */
    String typeOf(JsonNode value) {
        return entries.valueStream()
                .filter(entry -> entry.path("values").valueStream().anyMatch(name -> value.has(name.asString())))
                .findFirst()
                .orElseGet(() -> entries.path(1))
                .path("type")
                .asString();
    }

    /** The states in which it is there. */
    List<GivenState> states(Surroundings surroundings) {
        return Trees.filled(entries, values(surroundings))
                .valueStream()
                .map(Scenario::given)
                .toList();
    }

    /** The names of what is there then. */
    Names names(Surroundings surroundings) {
        Map<String, String> metrics = new LinkedHashMap<>();
        String dimension = "";
        for (JsonNode entry : Trees.filled(entries, values(surroundings))) {
            if (entry.has("dimension")) {
                dimension = entry.path("dimension").asString();
            } else {
                metrics.put(
                        entry.path("type").asString(),
                        entry.path("customMetric").asString());
            }
        }
        return new Names(dimension, metrics);
    }

    static Map<String, String> values(Surroundings surroundings) {
        return Map.of(
                "prefix", surroundings.prefix(),
                "region", surroundings.region(),
                "account", surroundings.account());
    }
}
