package dev.iotdd.mock.internal.state;

import java.util.function.Function;

/** One scope's resources. Changes happen one after the other; readers never wait. */
public final class Region {

    private final Scope scope;
    private volatile Snapshot snapshot;

    Region(Scope scope) {
        this(scope, Snapshot.EMPTY);
    }

    Region(Scope scope, Snapshot snapshot) {
        this.scope = scope;
        this.snapshot = snapshot;
    }

    /**
     * A change and what to answer for it.
     *
     * @param next the state afterwards
     * @param answer the answer
     */
    public record Change<T>(Snapshot next, T answer) {}

    public Scope scope() {
        return scope;
    }

    /** The state as it is now. */
    public Snapshot now() {
        return snapshot;
    }

    /** Changes the state. What {@code change} throws leaves it as it was. */
    public synchronized <T> T change(Function<Snapshot, Change<T>> change) {
        Change<T> made = change.apply(snapshot);
        snapshot = made.next();
        return made.answer();
    }
}
