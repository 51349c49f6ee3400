package dev.iotdd.internal.rule;

import dev.iotdd.internal.Network;
import dev.iotdd.internal.Networks;
import dev.iotdd.internal.rule.MetricTable.Meaning;
import dev.iotdd.internal.rule.MetricTable.Normal;
import dev.iotdd.spec.Metric;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a behavior calls normal. */
sealed interface NormalValues {

    /** Whether nothing is normal to both, save perhaps an empty list. */
    boolean excludes(NormalValues other);

    /** What a behavior calls normal, where that can be told. */
    static Optional<NormalValues> of(Behavior behavior, MetricTable metrics) {
        return behavior.operator().flatMap(metrics::meaning).flatMap(meaning -> switch (meaning.normal()) {
            case BELOW, ABOVE -> numbers(behavior, meaning, metrics);
            case INSIDE, OUTSIDE -> list(behavior, meaning.normal() == Normal.INSIDE);
        });
    }

    private static Optional<NormalValues> numbers(Behavior behavior, Meaning meaning, MetricTable metrics) {
        String metric = behavior.metric().orElse("");
        Metric builtIn = metrics.builtIn().get(metric);
        if (builtIn != null) {
            return behavior.value()
                    .member(builtIn.valueMember())
                    .asNumber()
                    .map(number ->
                            new Numbers(Range.of(meaning, number).ofIntegers().and(metrics.counts())));
        }
        return metrics.customTypes().stream()
                .flatMap(type -> behavior.value().member(type.valueMember()).asNumber().stream())
                .findFirst()
                .map(number -> new Numbers(Range.of(meaning, number)));
    }

    private static Optional<NormalValues> list(Behavior behavior, boolean inside) {
        List<Placed> lists = behavior.value().node().propertyNames().stream()
                .map(behavior.value()::member)
                .filter(member -> !member.elements().isEmpty())
                .toList();
        if (lists.size() != 1) {
            return Optional.empty();
        }
        List<Placed> entries = lists.get(0).elements();
        if (!lists.get(0).at().last().orElse("").equals("cidrs")) {
            return Optional.of(new Words(
                    entries.stream().map(entry -> Equal.key(entry.node())).collect(Collectors.toSet()), inside));
        }
        List<Network> networks =
                entries.stream().flatMap(entry -> entry.asNetwork().stream()).toList();
        return networks.size() < entries.size()
                ? Optional.empty()
                : Optional.of(new Addresses(new Networks(networks), inside));
    }

    /** The numbers of an interval. */
    record Numbers(Range range) implements NormalValues {

        @Override
        public boolean excludes(NormalValues other) {
            // One that nothing meets is a fault of its own.
            return other instanceof Numbers numbers
                    && !range.isEmpty()
                    && !numbers.range.isEmpty()
                    && range.and(numbers.range).isEmpty();
        }
    }

    /** Lists of ports, numbers or strings that are all among these, or all not among them. */
    record Words(Set<String> words, boolean inside) implements NormalValues {

        @Override
        public boolean excludes(NormalValues other) {
            if (!(other instanceof Words others) || !(inside || others.inside)) {
                return false;
            }
            if (inside && others.inside) {
                return words.stream().noneMatch(others.words::contains);
            }
            return inside ? others.words.containsAll(words) : words.containsAll(others.words);
        }
    }

    /** Addresses that are all in these networks, or all outside of them. */
    record Addresses(Networks networks, boolean inside) implements NormalValues {

        @Override
        public boolean excludes(NormalValues other) {
            if (!(other instanceof Addresses others) || !(inside || others.inside)) {
                return false;
            }
            if (inside && others.inside) {
                return !networks.meet(others.networks);
            }
            return inside ? others.networks.containsAll(networks) : networks.containsAll(others.networks);
        }
    }
}
