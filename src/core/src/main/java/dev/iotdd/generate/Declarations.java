package dev.iotdd.generate;

import dev.iotdd.Config;
import java.util.List;
import java.util.Map;

/**
 * What a case declares to exist.
 *
 * @param customMetrics custom metrics and their types
 * @param dimensions dimensions
 */
public record Declarations(Map<String, String> customMetrics, List<String> dimensions) {

    public Declarations {
        customMetrics = Map.copyOf(customMetrics);
        dimensions = List.copyOf(dimensions);
    }

    /** The configuration that says so. */
    public Config config() {
        return Config.defaults().withCustomMetrics(customMetrics).withDimensions(dimensions);
    }
}
