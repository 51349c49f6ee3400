package dev.iotdd.internal.rule;

import dev.iotdd.internal.Network;
import dev.iotdd.internal.Networks;
import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network inside another one of the same list. */
final class RedundantCidr implements CodeRule {

    static final String ID = "redundant-cidr";

    @Override
    public List<Violation> check(Subject subject) {
        List<Violation> violations = new ArrayList<>();
        for (Placed list : subject.networkLists()) {
            check(list, violations);
        }
        return violations;
    }

    private static void check(Placed list, List<Violation> violations) {
        Networks all = new Networks(list.elements().stream()
                .flatMap(entry -> entry.asNetwork().stream())
                .toList());
        for (Placed entry : list.elements()) {
            outer(entry, all)
                    .map(outer -> entry.violation(ID, Map.of("outer", outer.toString())))
                    .ifPresent(violations::add);
        }
    }

    private static Optional<Network> outer(Placed entry, Networks all) {
        return entry.asNetwork()
                .flatMap(network -> all.outer(network).filter(outer -> outer.prefix() < network.prefix()));
    }
}
