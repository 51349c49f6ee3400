package dev.iotdd.explain;

import dev.iotdd.Location;
import java.util.Objects;
import java.util.Optional;

/**
 * What one behavior does.
 *
 * @param name its name, where it has one
 * @param metric the metric that it watches, where it names one
 * @param detection how it decides
 * @param sentence what it does, without its name: {@code alarms when a device sends more than 40 messages in 5 minutes;
 *     clears after 1 normal datapoint.}
 * @param location where it stands
 */
public record BehaviorExplanation(
        Optional<String> name, Optional<String> metric, Detection detection, String sentence, Location location) {

    /** How a behavior decides what is normal. */
    public enum Detection {
        /** By a fixed threshold or set. */
        RULE("Rule"),
        /** By a percentile of all devices. */
        STATISTIC("Percentile"),
        /** By a model that ML Detect learns. */
        ML("ML"),
        /** It does not, or not so that one could tell. */
        NONE("None");

        private final String word;

        Detection(String word) {
            this.word = word;
        }

        /** The word that reports use. */
        public String word() {
            return word;
        }
    }

    public BehaviorExplanation {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(detection, "detection");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(location, "location");
    }

    /** What to call it, whether it has a name or not. */
    public String label() {
        return name.orElse("(without a name)");
    }
}
