package dev.iotdd.mock.internal.state;

import dev.iotdd.mock.internal.state.Region.Change;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Function;

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

    /**
     * Changes several scopes at once: {@code work} changes drafts of them, which take their places when it is done. What
     * it throws leaves all as they were. Until then others see the old state, and their own changes wait.
     */
    public void change(SortedSet<Scope> scopes, Consumer<Function<Scope, Region>> work) {
        change(scopes.iterator(), new HashMap<>(), work);
    }

    // Everybody takes the locks in the order of the scopes, so that nobody waits for one who waits for him.
    private void change(Iterator<Scope> scopes, Map<Scope, Region> drafts, Consumer<Function<Scope, Region>> work) {
        if (!scopes.hasNext()) {
            work.accept(scope -> Objects.requireNonNull(drafts.get(scope), "scope"));
            return;
        }
        Scope scope = scopes.next();
        region(scope).change(now -> {
            Region draft = new Region(scope, now);
            drafts.put(scope, draft);
            change(scopes, drafts, work);
            return new Change<>(draft.now(), scope);
        });
    }

    /** Forgets everything. */
    public void reset() {
        regions.clear();
    }
}
