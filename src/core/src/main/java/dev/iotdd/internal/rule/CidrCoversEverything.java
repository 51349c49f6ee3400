package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import dev.iotdd.internal.rule.MetricTable.Meaning;
import dev.iotdd.internal.rule.MetricTable.Normal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A network of all addresses, beside which an operator on networks decides nothing. */
final class CidrCoversEverything implements CodeRule {

    static final String ID = "cidr-covers-everything";

    private final MetricTable metrics;

    CidrCoversEverything(MetricTable metrics) {
        this.metrics = metrics;
    }

    @Override
    public List<Violation> check(Subject subject) {
        return subject.networkLists().isEmpty()
                ? List.of()
                : subject.behaviors().stream().flatMap(this::violations).toList();
    }

    private Stream<Violation> violations(Behavior behavior) {
        Optional<Normal> normal = behavior.operator().flatMap(metrics::meaning).map(Meaning::normal);
        if (normal.isEmpty() || !(normal.get() == Normal.INSIDE || normal.get() == Normal.OUTSIDE)) {
            return Stream.empty();
        }
        String effect =
                normal.get() == Normal.INSIDE ? "none of them ever raises an alarm" : "each of them raises an alarm";
        Placed list = behavior.value().member("cidrs");
        return list.texts().stream()
                .flatMap(entry -> entry.asNetwork().filter(network -> network.prefix() == 0).stream()
                        .map(network -> Violation.of(
                                ID,
                                behavior.whole().at(),
                                entry.at(),
                                Map.of(
                                        "family", network.family(),
                                        "operator", behavior.operator().orElseThrow(),
                                        "effect", effect))));
    }
}
