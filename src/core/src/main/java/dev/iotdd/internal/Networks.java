package dev.iotdd.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A set of networks. Any two networks are nested or have nothing in common, so that the outermost ones tell all. */
public final class Networks {

    /** All addresses. */
    public static final Networks ALL = new Networks(List.of(Network.of("0.0.0.0/0"), Network.of("::/0")));

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

    public boolean isEmpty() {
        return outermost.isEmpty();
    }

    /** The addresses that are in both. */
    public Networks and(Networks others) {
        return new Networks(Stream.concat(within(others), others.within(this)).toList());
    }

    /** The addresses that are in either. */
    public Networks or(Networks others) {
        return new Networks(Stream.concat(outermost.keySet().stream(), others.outermost.keySet().stream())
                .toList());
    }

    /** The addresses that are not in the others. */
    public Networks minus(Networks others) {
        return new Networks(outermost.keySet().stream().flatMap(others::rest).toList());
    }

    private Stream<Network> within(Networks others) {
        return outermost.keySet().stream()
                .filter(network -> others.outer(network).isPresent());
    }

    /** What of a network is not in here. */
    private Stream<Network> rest(Network network) {
        if (outer(network).isPresent()) {
            return Stream.empty();
        }
        return holdsPartOf(network) ? network.halves().flatMap(this::rest) : Stream.of(network);
    }

    // Whatever lies in a network comes right after it.
    private boolean holdsPartOf(Network network) {
        return Optional.ofNullable(outermost.ceilingKey(network.masked()))
                .filter(network::contains)
                .isPresent();
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
        return within(others).findAny().isPresent()
                || others.within(this).findAny().isPresent();
    }
}
