package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;

/**
 * What a conversion could not carry over.
 *
 * @param at where in the document of the API
 * @param reason why, as the end of a sentence that begins with its name
 */
public record LeftOut(Pointer at, String reason) {

    static LeftOut notKnown(Pointer at) {
        return new LeftOut(at, "is not known here; write the value in its place");
    }

    static LeftOut open(Pointer at) {
        return new LeftOut(at, "has members that a macro makes, which are not known here");
    }
}
