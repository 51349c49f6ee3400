package dev.iotdd.internal.rule;

import dev.iotdd.spec.Metric;
import dev.iotdd.spec.Spec;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the specification says of metrics and operators, as rules need it. */
final class MetricTable {

    /** Of percentiles; none is below the first or above the last. */
    static final Range RANKS = Range.between(BigDecimal.ZERO, BigDecimal.valueOf(100));

    private static final Pattern PERCENTILE = Pattern.compile("p[0-9]+(\\.[0-9]+)?");

    private final Map<String, Metric> builtIn = new TreeMap<>();
    private final List<Metric> customTypes;
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, Extreme> extremes = new HashMap<>();
    private final Range counts;
    private final String defaultDimensionOperator;

    MetricTable(Spec spec) {
        spec.metrics().forEach(metric -> builtIn.put(metric.name(), metric));
        this.customTypes = spec.customMetricTypes();
        JsonNode file = spec.files().tree("metrics.json");
        file.path("operatorMeanings")
                .properties()
                .forEach(operator -> meanings.put(operator.getKey(), Meaning.of(operator.getValue())));
        JsonNode extreme = file.path("extremeStatistics");
        extremes.put(extreme.path("lowest").asString(), Extreme.LOWEST);
        extremes.put(extreme.path("highest").asString(), Extreme.HIGHEST);
        JsonNode count = file.path("counts");
        this.counts = Range.between(
                count.path("minimum").decimalValue(), count.path("maximum").decimalValue());
        this.defaultDimensionOperator = file.path("defaultDimensionOperator").asString();
    }

    /** What an operator calls normal. */
    enum Normal {
        BELOW,
        ABOVE,
        INSIDE,
        OUTSIDE
    }

    /**
     * The meaning of an operator.
     *
     * @param normal where normal values lie, seen from the threshold
     * @param inclusive whether the threshold is normal itself
     */
    record Meaning(Normal normal, boolean inclusive) {

        static Meaning of(JsonNode operator) {
            Normal normal = Normal.valueOf(operator.path("normal").asString().toUpperCase(Locale.ROOT));
            return new Meaning(normal, operator.path("inclusive").asBoolean(false));
        }
    }

    /** A percentile that no datapoint is beyond. */
    enum Extreme {
        LOWEST,
        HIGHEST
    }

    Map<String, Metric> builtIn() {
        return builtIn;
    }

    List<Metric> customTypes() {
        return customTypes;
    }

    Optional<Meaning> meaning(String operator) {
        return Optional.ofNullable(meanings.get(operator));
    }

    Optional<Extreme> extreme(String statistic) {
        return Optional.ofNullable(extremes.get(statistic));
    }

    /** The rank that a statistic means. */
    static Optional<BigDecimal> percentile(String statistic) {
        return Optional.of(statistic)
                .filter(PERCENTILE.asMatchPredicate())
                .map(word -> new BigDecimal(word.substring(1)));
    }

    /** All values that a count can have. */
    Range counts() {
        return counts;
    }

    /** What a dimension without an operator means. */
    String defaultDimensionOperator() {
        return defaultDimensionOperator;
    }
}
