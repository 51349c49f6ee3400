package dev.iotdd.internal.plan;

import dev.iotdd.internal.Pointer;
import java.util.Map;
import java.util.Optional;

/**
 * Something to look at in an update.
 *
 * @param rule its id
 * @param at where it is, in the document that tells what is to be
 * @param behavior the behavior concerned, where there is one
 * @param words what fills its sentence
 */
record Change(String rule, Pointer at, Optional<String> behavior, Map<String, String> words) {

    Change {
        words = Map.copyOf(words);
    }
}
