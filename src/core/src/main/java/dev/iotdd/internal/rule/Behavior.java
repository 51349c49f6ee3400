package dev.iotdd.internal.rule;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import java.util.Optional;

/** An element of {@code behaviors}, with what nearly every rule asks it for looked up once. */
final class Behavior {

    private final Placed whole;
    private final Placed name;
    private final Placed watched;
    private final Placed criteria;
    private final Placed value;
    private final Optional<String> metric;
    private final Optional<String> operator;

    Behavior(Placed whole) {
        this.whole = whole;
        this.name = whole.member("name");
        this.watched = whole.member("metric");
        this.metric = watched.asText();
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
        return watched;
    }

    Placed criteria() {
        return criteria;
    }

    Optional<String> metric() {
        return metric;
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
