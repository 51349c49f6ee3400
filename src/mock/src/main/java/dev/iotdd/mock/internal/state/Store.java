package dev.iotdd.mock.internal.state;

import dev.iotdd.mock.internal.state.Region.Change;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The memory of the mock. */
public final class Store {

    private final ConcurrentSkipListMap<Scope, Region> regions = new ConcurrentSkipListMap<>();

    /** The resources of a scope. */
    public Region region(Scope scope) {
        return regions.computeIfAbsent(scope, Region::new);
    }

    /** All scopes that anybody has asked for. */
    public SortedMap<Scope, Region> regions() {
        return regions;
    }

    /** The state of every scope, to go back to. */
    public Map<Scope, Snapshot> now() {
        Map<Scope, Snapshot> state = new HashMap<>();
        regions.forEach((scope, region) -> state.put(scope, region.now()));
        return state;
    }

    /** Goes back to a state. */
    public void restore(Map<Scope, Snapshot> state) {
        regions.forEach((scope, region) ->
                region.change(now -> new Change<>(state.getOrDefault(scope, Snapshot.EMPTY), scope)));
    }

    /** Forgets everything. */
    public void reset() {
        regions.clear();
    }
}
