package dev.iotdd.explain;

import java.util.Objects;
import java.util.Optional;

/**
 * A metric whose data is kept although no behavior asks for it.
 *
 * @param metric its name, where it can be read
 * @param text what is kept
 */
public record RetainedMetric(Optional<String> metric, String text) {

    public RetainedMetric {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(text, "text");
    }
}
