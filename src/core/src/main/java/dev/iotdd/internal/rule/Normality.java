package dev.iotdd.internal.rule;

import dev.iotdd.internal.rule.MetricTable.Meaning;
import dev.iotdd.internal.rule.MetricTable.Normal;
import dev.iotdd.internal.rule.NormalValues.Addresses;
import dev.iotdd.internal.rule.NormalValues.Numbers;
import dev.iotdd.internal.rule.NormalValues.Words;
import dev.iotdd.spec.Spec;
import java.util.Collections;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares what two editions of a behavior call normal: whoever calls more normal alarms less. */
public final class Normality {

    private final MetricTable metrics;

    public Normality(Spec spec) {
        this.metrics = new MetricTable(spec);
    }

    /** Whether values are normal to the later edition that were not to the earlier one; empty if that cannot be told. */
    public Optional<Boolean> ofValues(JsonNode before, JsonNode after) {
        Optional<NormalValues> was = NormalValues.of(new Behavior(Placed.root(before)), metrics);
        Optional<NormalValues> is = NormalValues.of(new Behavior(Placed.root(after)), metrics);
        return was.flatMap(earlier -> is.flatMap(later -> contains(earlier, later)))
                .map(same -> !same);
    }

    /** Whether all that is normal to the other is so here. */
    private static Optional<Boolean> contains(NormalValues here, NormalValues other) {
        if (here instanceof Numbers mine && other instanceof Numbers theirs) {
            return Optional.of(mine.range().contains(theirs.range()));
        }
        if (here instanceof Words mine && other instanceof Words theirs) {
            return Optional.of(contains(mine, theirs));
        }
        if (here instanceof Addresses mine && other instanceof Addresses theirs) {
            return Optional.of(contains(mine, theirs));
        }
        return Optional.empty();
    }

    private static boolean contains(Words here, Words other) {
        if (here.inside()) {
            return other.inside() && here.words().containsAll(other.words());
        }
        return other.inside()
                ? Collections.disjoint(here.words(), other.words())
                : other.words().containsAll(here.words());
    }

    private static boolean contains(Addresses here, Addresses other) {
        if (here.inside()) {
            return other.inside() && here.networks().containsAll(other.networks());
        }
        return other.inside()
                ? !here.networks().meet(other.networks())
                : other.networks().containsAll(here.networks());
    }

    /** The same for percentiles. */
    public Optional<Boolean> ofStatistics(JsonNode was, JsonNode is) {
        Optional<Range> earlier = range(was);
        Optional<Range> later = range(is);
        return earlier.flatMap(range -> later.map(other -> !range.contains(other)));
    }

    private Optional<Range> range(JsonNode criteria) {
        String statistic =
                criteria.path("statisticalThreshold").path("statistic").asString("");
        return metrics.meaning(criteria.path("comparisonOperator").asString(""))
                .filter(Normality::isInequality)
                .flatMap(meaning -> MetricTable.percentile(statistic).map(rank -> Range.of(meaning, rank)));
    }

    private static boolean isInequality(Meaning meaning) {
        return meaning.normal() == Normal.BELOW || meaning.normal() == Normal.ABOVE;
    }

    /** Whether the same threshold lets more pass if the window changes: a shorter one at most, a longer one at least. */
    public boolean loosensByWindow(String operator, long from, long to) {
        return metrics.meaning(operator)
                .map(Meaning::normal)
                .filter(normal -> (normal == Normal.BELOW && to < from) || (normal == Normal.ABOVE && to > from))
                .isPresent();
    }

    /** What the operator of a dimension is, also where it is left out. */
    public String dimensionOperator(String operator) {
        return operator.isEmpty() ? metrics.defaultDimensionOperator() : operator;
    }
}
