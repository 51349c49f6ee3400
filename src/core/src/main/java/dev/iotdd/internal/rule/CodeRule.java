package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.List;

/**
 * A rule that JSON Schema cannot say. It meets documents of any shape, since every rule always runs: what it does not
 * understand it passes over in silence.
 */
interface CodeRule {

    /** Its violations in a document. */
    List<Violation> check(Subject subject);
}
