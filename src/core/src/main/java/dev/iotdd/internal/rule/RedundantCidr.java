package dev.iotdd.internal.rule;

import dev.iotdd.internal.Network;
import dev.iotdd.internal.Networks;
import dev.iotdd.internal.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A network inside another one of the same list. */
final class RedundantCidr implements CodeRule {

    static final String ID = "redundant-cidr";

    @Override
    public List<Violation> check(Subject subject) {
        return subject.networkLists().stream()
                .flatMap(RedundantCidr::violations)
                .toList();
    }

    private static Stream<Violation> violations(Placed list) {
        Networks all = new Networks(list.elements().stream()
                .flatMap(entry -> entry.asNetwork().stream())
                .toList());
        return list.elements().stream()
                .flatMap(entry -> outer(entry, all).stream()
                        .map(outer -> entry.violation(ID, Map.of("outer", outer.toString()))));
    }

    private static Optional<Network> outer(Placed entry, Networks all) {
        return entry.asNetwork()
                .flatMap(network -> all.outer(network).filter(outer -> outer.prefix() < network.prefix()));
    }
}
