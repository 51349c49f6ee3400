package dev.iotdd.internal.rule;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import java.util.Optional;

/** An element of {@code behaviors}, with what nearly every rule asks it for looked up once. */
final class Behavior {

    private final Placed whole;
    private final Placed name;
    private final Placed metric;
    private final Placed criteria;
    private final Placed value;
    private final Optional<String> operator;

    Behavior(Placed whole) {
        this.whole = whole;
        this.name = whole.member("name");
        this.metric = whole.member("metric");
        this.criteria = whole.member("criteria");
        this.value = criteria.member("value");
        this.operator = criteria.member("comparisonOperator").asText();
    }

    Placed whole() {
        return whole;
    }

    Pointer at() {
        return whole.at();
    }

    Placed member(String member) {
        return whole.member(member);
    }

    Placed named() {
        return name;
    }

    Placed watched() {
        return metric;
    }

    Placed criteria() {
        return criteria;
    }

    Optional<String> metric() {
        return metric.asText();
    }

    Optional<String> operator() {
        return operator;
    }

    Placed value() {
        return value;
    }

    Placed statistic() {
        return criteria.member("statisticalThreshold").member("statistic");
    }

    Placed dimension() {
        return whole.member("metricDimension");
    }

    /** Its name in quotes, or where it stands. */
    String words() {
        return name.asText().map(text -> "\"" + text + "\"").orElseGet(() -> Prose.name(whole.at()));
    }
}
