package dev.iotdd.junit;

/** Who shares a mock. */
public enum MockScope {
    /** Each test, and each run of a repeated or parameterized one, has a mock of its own. Also in parallel. */
    METHOD,
    /**
     * The tests of a class share one, those of its nested classes too: what one test stores, the next one finds.
     * Whatever order and parallelism the tests have is theirs to bear.
     */
    CLASS,
    /**
     * All tests of the JVM share one, as far as their settings are the same; it is never reset. Tests that run in
     * parallel use names of their own, or hold a {@code @ResourceLock}.
     */
    JVM
}
