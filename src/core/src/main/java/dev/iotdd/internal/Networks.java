package dev.iotdd.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A set of networks. Any two networks are nested or have nothing in common, so that the outermost ones tell all. */
public final class Networks {

    private final TreeMap<Network, Network> outermost = new TreeMap<>(Network.ORDER);

    public Networks(Collection<Network> networks) {
        networks.stream().map(Network::masked).sorted(Network.ORDER).forEach(network -> {
            if (outer(network).isEmpty()) {
                outermost.put(network, network);
            }
        });
    }

    /** The outermost network that holds this one, which may be this one itself. */
    public Optional<Network> outer(Network network) {
        return Optional.ofNullable(outermost.floorEntry(network.masked()))
                .map(Map.Entry::getValue)
                .filter(outer -> outer.contains(network));
    }

    /** Whether every address of the others is in here, if perhaps in several networks together. */
    public boolean containsAll(Networks others) {
        Networks whole = new Networks(joined());
        return others.outermost.keySet().stream()
                .allMatch(network -> whole.outer(network).isPresent());
    }

    /** The same addresses in as few networks as possible: two halves are one network. */
    private Collection<Network> joined() {
        Deque<Network> joined = new ArrayDeque<>();
        for (Network next : outermost.keySet()) {
            Network network = next;
            while (!joined.isEmpty() && joined.peekLast().isOtherHalfOf(network)) {
                joined.removeLast();
                network = network.twice();
            }
            joined.addLast(network);
        }
        return joined;
    }

    /** Whether an address is in both. */
    public boolean meet(Networks others) {
        return outermost.keySet().stream()
                        .anyMatch(network -> others.outer(network).isPresent())
                || others.outermost.keySet().stream()
                        .anyMatch(network -> outer(network).isPresent());
    }
}
