package dev.iotdd.internal.rule;

import dev.iotdd.internal.Network;
import dev.iotdd.internal.Networks;
import dev.iotdd.internal.rule.MetricTable.Meaning;
import dev.iotdd.internal.rule.MetricTable.Normal;
import dev.iotdd.spec.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a behavior calls normal. */
sealed interface NormalValues {

    /** Whether nothing is normal, save perhaps an empty list. */
    boolean isEmpty();

    /** What is normal to both, where they speak of the same. */
    Optional<NormalValues> and(NormalValues other);

    /** What a behavior calls normal, where that can be told. */
    static Optional<NormalValues> of(Behavior behavior, MetricTable metrics) {
        return behavior.operator().flatMap(metrics::meaning).flatMap(meaning -> switch (meaning.normal()) {
            case BELOW, ABOVE -> numbers(behavior, meaning, metrics);
            case INSIDE, OUTSIDE -> list(behavior, meaning.normal() == Normal.INSIDE);
        });
    }

    private static Optional<NormalValues> numbers(Behavior behavior, Meaning meaning, MetricTable metrics) {
        Optional<BigDecimal> percentile = behavior.statistic().asText().flatMap(MetricTable::percentile);
        if (percentile.isPresent()) {
            return behavior.value().node().isObject()
                    ? Optional.empty()
                    : percentile.map(
                            rank -> new Percentiles(Range.of(meaning, rank).and(MetricTable.RANKS)));
        }
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
        public boolean isEmpty() {
            return range.isEmpty();
        }

        @Override
        public Optional<NormalValues> and(NormalValues other) {
            return other instanceof Numbers numbers
                    ? Optional.of(new Numbers(range.and(numbers.range)))
                    : Optional.empty();
        }
    }

    /** What lies between percentiles. A higher one is never a lesser number, whosever values they are taken of. */
    record Percentiles(Range ranks) implements NormalValues {

        @Override
        public boolean isEmpty() {
            return ranks.isEmpty();
        }

        @Override
        public Optional<NormalValues> and(NormalValues other) {
            return other instanceof Percentiles percentiles
                    ? Optional.of(new Percentiles(ranks.and(percentiles.ranks)))
                    : Optional.empty();
        }
    }

    /** Lists of ports, numbers or strings that are all among these, or all not among them. */
    record Words(Set<String> words, boolean inside) implements NormalValues {

        @Override
        public boolean isEmpty() {
            return inside && words.isEmpty();
        }

        @Override
        public Optional<NormalValues> and(NormalValues other) {
            return other instanceof Words others ? Optional.of(and(others)) : Optional.empty();
        }

        private Words and(Words others) {
            if (inside && others.inside) {
                return only(words, others.words::contains);
            }
            if (inside || others.inside) {
                return inside
                        ? only(words, word -> !others.words.contains(word))
                        : only(others.words, word -> !words.contains(word));
            }
            return new Words(
                    Stream.concat(words.stream(), others.words.stream()).collect(Collectors.toSet()), false);
        }

        private static Words only(Set<String> words, Predicate<String> wanted) {
            return new Words(words.stream().filter(wanted).collect(Collectors.toSet()), true);
        }
    }

    /** Addresses that are all in these networks, or all outside of them. */
    record Addresses(Networks networks, boolean inside) implements NormalValues {

        @Override
        public boolean isEmpty() {
            return inside ? networks.isEmpty() : networks.containsAll(Networks.ALL);
        }

        @Override
        public Optional<NormalValues> and(NormalValues other) {
            return other instanceof Addresses others ? Optional.of(and(others)) : Optional.empty();
        }

        private Addresses and(Addresses others) {
            if (inside && others.inside) {
                return new Addresses(networks.and(others.networks), true);
            }
            if (inside || others.inside) {
                return new Addresses(inside ? networks.minus(others.networks) : others.networks.minus(networks), true);
            }
            return new Addresses(networks.or(others.networks), false);
        }
    }
}
