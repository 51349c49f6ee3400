package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a conversion could not carry over.
 *
 * @param at where in the document of the API
 * @param reason why, as the end of a sentence that begins with its name
 */
public record LeftOut(Pointer at, String reason) {

    static final String NO_COUNTERPART = "has no counterpart";

    private static final String NOT_KNOWN = "is not known here; write the value in its place";

    static LeftOut notKnown(Pointer at) {
        return new LeftOut(at, NOT_KNOWN);
    }

    /** Whether the file has a reference in the place of a value. */
    public boolean isReference() {
        return reason.equals(NOT_KNOWN);
    }

    /** Whether nothing is left of what was something, so that it is better left out itself; tells it. */
    static boolean isAll(JsonNode before, JsonNode after, Pointer at, List<LeftOut> leftOut) {
        boolean all = after.isContainer() && after.isEmpty() && !before.isEmpty();
        if (all) {
            leftOut.add(new LeftOut(at, "is left out, since nothing is known of it"));
        }
        return all;
    }

    static LeftOut open(Pointer at) {
        return new LeftOut(at, "has members that a macro makes, which are not known here");
    }
}
