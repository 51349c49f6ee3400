package dev.iotdd.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of one behavior.
 *
 * @param name its name
 * @param before what it does, where it is stored
 * @param after what it will do, where it stays
 * @param same whether nothing of it changes
 */
public record BehaviorChange(String name, Optional<String> before, Optional<String> after, boolean same) {

    public BehaviorChange {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** {@code added}, {@code removed}, {@code changed} or {@code kept}. */
    public String word() {
        if (before.isEmpty()) {
            return "added";
        }
        return after.isEmpty() ? "removed" : same ? "kept" : "changed";
    }
}
