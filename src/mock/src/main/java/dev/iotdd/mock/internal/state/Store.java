package dev.iotdd.mock.internal.state;

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

    /** Forgets everything. */
    public void reset() {
        regions.clear();
    }
}
