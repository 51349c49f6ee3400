package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import tools.jackson.databind.JsonNode;

/** Which values of a resource somebody else will know: a deployment, an apply. */
interface Deferred {

    /**
     * Whether the value is not known.
     *
     * @param value the value as the file has it, missing where it has none
     * @param at its place among the resource's properties, in the file's words
     */
    boolean isUnknown(JsonNode value, Pointer at);

    /** Whether a member of this name stands for members that are not known. */
    boolean isOpening(String name);

    /** What a text stands for that is known. */
    default String text(String written) {
        return written;
    }
}
