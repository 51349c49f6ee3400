package dev.iotdd.internal.rule;

import dev.iotdd.internal.Network;
import dev.iotdd.internal.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A network that is written by an address inside it. */
final class CidrHostBits implements CodeRule {

    static final String ID = "cidr-host-bits";

    @Override
    public List<Violation> check(Subject subject) {
        return subject.networkLists().stream()
                .flatMap(list -> list.texts().stream())
                .flatMap(CidrHostBits::violation)
                .toList();
    }

    private static Stream<Violation> violation(Placed entry) {
        return entry.asNetwork().filter(Network::hasHostBits).stream()
                .map(network ->
                        entry.violation(ID, Map.of("network", network.masked().toString())));
    }
}
