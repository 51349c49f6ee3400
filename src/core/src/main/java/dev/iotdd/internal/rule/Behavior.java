package dev.iotdd.internal.rule;

import dev.iotdd.internal.Prose;
import java.util.Optional;

/** An element of {@code behaviors}, as several rules look at it. */
record Behavior(Placed whole) {

    Placed criteria() {
        return whole.member("criteria");
    }

    Optional<String> metric() {
        return whole.member("metric").asText();
    }

    Optional<String> operator() {
        return criteria().member("comparisonOperator").asText();
    }

    Placed value() {
        return criteria().member("value");
    }

    Placed statistic() {
        return criteria().member("statisticalThreshold").member("statistic");
    }

    Placed dimension() {
        return whole.member("metricDimension");
    }

    /** Its name in quotes, or where it stands. */
    String words() {
        return whole.member("name").asText().map(name -> "\"" + name + "\"").orElseGet(() -> Prose.name(whole.at()));
    }
}
