package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;

/**
 * What a conversion could not carry over.
 *
 * @param at where in the document of the API
 * @param reason why, as the end of a sentence that begins with its name
 */
public record LeftOut(Pointer at, String reason) {

    private static final String NOT_KNOWN = "is not known here; write the value in its place";

    static LeftOut notKnown(Pointer at) {
        return new LeftOut(at, NOT_KNOWN);
    }

    /** Whether the file has a reference in the place of a value. */
    public boolean isReference() {
        return reason.equals(NOT_KNOWN);
    }

    static LeftOut open(Pointer at) {
        return new LeftOut(at, "has members that a macro makes, which are not known here");
    }
}
