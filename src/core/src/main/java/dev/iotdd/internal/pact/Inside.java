package dev.iotdd.internal.pact;

/** What a matcher for a list or an object says of a value in it, whatever other rules say. */
sealed interface Inside {

    /** It has rules of its own for the value. */
    record Ruled(Scope scope) implements Inside {}

    /** It does not look at the value. */
    record Ignored() implements Inside {}
}
