package dev.iotdd.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Values that a document leaves to somebody else: a reference that is resolved at deployment, a value that a plan does
 * not know yet. In the tree they are null, which no rule takes for a value; nothing that depends on one is a fault.
 *
 * @param values where a value stands that is not known, or perhaps none
 * @param open objects and lists to which members may come that are not known
 */
public record Unknowns(Set<Pointer> values, Set<Pointer> open) {

    /** Everything is known. */
    public static final Unknowns NONE = new Unknowns(Set.of(), Set.of());

    public Unknowns {
        values = Set.copyOf(values);
        open = Set.copyOf(open);
    }

    /** These and others. */
    public Unknowns and(Unknowns others) {
        Set<Pointer> allValues = new LinkedHashSet<>(values);
        allValues.addAll(others.values);
        Set<Pointer> allOpen = new LinkedHashSet<>(open);
        allOpen.addAll(others.open);
        return new Unknowns(allValues, allOpen);
    }

    public boolean isEmpty() {
        return values.isEmpty() && open.isEmpty();
    }

    /** Whether the value here is, or lies in, one that is not known. */
    public boolean covers(Pointer at) {
        return values.stream().anyMatch(at::isWithin);
    }

    /** Whether it is not known which members or elements there are here. */
    public boolean leavesOpen(Pointer at) {
        return open.contains(at) || values.stream().anyMatch(value -> isChild(value, at));
    }

    /** Whether anything inside is not known. */
    public boolean reach(Pointer scope) {
        return covers(scope)
                || values.stream().anyMatch(value -> value.isWithin(scope))
                || open.stream().anyMatch(value -> value.isWithin(scope) || scope.isWithin(value));
    }

    /** Whether {@code test} holds for one of them; it also gets whether the members, rather than the value, are open. */
    public boolean any(BiPredicate<Pointer, Boolean> test) {
        return values.stream().anyMatch(value -> test.test(value, false))
                || open.stream().anyMatch(value -> test.test(value, true));
    }

    private static boolean isChild(Pointer value, Pointer of) {
        return value.length() == of.length() + 1 && value.isWithin(of);
    }
}
