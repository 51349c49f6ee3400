package dev.iotdd.internal;

import java.util.Map;

/**
 * A fault as a rule sees it: a place and the words that its sentence needs. Everything else (level, evidence, line,
 * the sentence itself) is added later, in one place.
 *
 * @param rule id of the rule
 * @param unit the part of the document that the rule judged, usually a behavior; within it this violation may hide
 *     others
 * @param at where it is
 * @param mark whether the member's name or its value is to be shown
 * @param words what fills the placeholders of the rule's sentence
 */
public record Violation(String rule, Pointer unit, Pointer at, Mark mark, Map<String, String> words) {

    /** Which part of a member a report points at. */
    public enum Mark {
        KEY,
        VALUE
    }

    public Violation {
        words = Map.copyOf(words);
    }

    /** A violation at a value. */
    public static Violation of(String rule, Pointer unit, Pointer at, Map<String, String> words) {
        return new Violation(rule, unit, at, Mark.VALUE, words);
    }
}
