package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation;
import java.util.Map;

/** Words the finding that a rule or a generator is for nothing. */
final class Unused {

    private static final String NOTHING = "matcher-without-value";

    private Unused() {}

    static Violation rule(MatchingRule rule, String where) {
        return of("matching rule", rule.at(), rule.written(), where);
    }

    static Violation of(String kind, Pointer at, String written, String where) {
        return Violation.of(NOTHING, at, at, Map.of("kind", kind, "rule", written, "where", where));
    }
}
