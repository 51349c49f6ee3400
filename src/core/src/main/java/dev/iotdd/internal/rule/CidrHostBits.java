package dev.iotdd.internal.rule;

import dev.iotdd.internal.Network;
import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network that is written by an address inside it. */
final class CidrHostBits implements CodeRule {

    static final String ID = "cidr-host-bits";

    @Override
    public List<Violation> check(Subject subject) {
        List<Violation> violations = new ArrayList<>();
        for (Placed entry : subject.networks()) {
            violation(entry).ifPresent(violations::add);
        }
        return violations;
    }

    private static Optional<Violation> violation(Placed entry) {
        return entry.asNetwork()
                .filter(Network::hasHostBits)
                .map(network ->
                        entry.violation(ID, Map.of("network", network.masked().toString())));
    }
}
