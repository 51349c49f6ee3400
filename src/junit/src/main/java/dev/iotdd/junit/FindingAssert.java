package dev.iotdd.junit;

import dev.iotdd.Finding;
import dev.iotdd.Level;
import dev.iotdd.internal.Prose;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Assertions on the findings of one rule: after each, some finding fits it and all before. */
public final class FindingAssert {

    private final PayloadAssert payload;
    private final String rule;
    private final List<Finding> fitting;

    FindingAssert(PayloadAssert payload, String rule, List<Finding> fitting) {
        this.payload = payload;
        this.rule = rule;
        this.fitting = fitting;
    }

    /** It is at this place, a JSON Pointer (RFC 6901); empty for the whole document. */
    public FindingAssert at(String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new IllegalArgumentException("'" + pointer
                    + "' is no JSON Pointer; one begins with a slash, as in /behaviors/0/criteria, or is empty.");
        }
        return having("at '" + pointer + "'", finding -> finding.location().pointer(), pointer::equals);
    }

    /** It is on this line, counted from 1. */
    public FindingAssert onLine(int line) {
        return having("on line " + line, finding -> finding.location().line(), found -> found == line);
    }

    /** It has this level. */
    public FindingAssert withLevel(Level level) {
        return having("of level " + level.word(), finding -> finding.level().word(), level.word()::equals);
    }

    /** It concerns the behavior of this name. */
    public FindingAssert inBehavior(String name) {
        return having("in behavior " + name, finding -> finding.behavior().orElse("none"), name::equals);
    }

    /** Its sentence contains this text. */
    public FindingAssert withMessageContaining(String text) {
        return having("with '" + text + "'", Finding::message, message -> message.contains(text));
    }

    /** The payload, for further assertions. */
    public PayloadAssert and() {
        return payload;
    }

    private <T> FindingAssert having(String what, Function<Finding, T> property, Predicate<T> wanted) {
        List<Finding> left = fitting.stream()
                .filter(finding -> wanted.test(property.apply(finding)))
                .toList();
        if (left.isEmpty() && !fitting.isEmpty()) {
            List<String> found = fitting.stream()
                    .map(finding -> "'" + property.apply(finding) + "'")
                    .distinct()
                    .toList();
            payload.fail("to have a finding of " + rule + " " + what + ", and not just " + Prose.and(found));
        }
        return new FindingAssert(payload, rule, left);
    }
}
