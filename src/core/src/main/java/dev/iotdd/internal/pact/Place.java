package dev.iotdd.internal.pact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of a request or a response that matching rules and generators may be for. */
enum Place {
    PATH("path", true, false),
    QUERY("query", true, false),
    HEADER("header", true, true),
    STATUS("status", false, true),
    BODY("body", true, true);

    /** What a message is. */
    enum Side {
        REQUEST("request"),
        RESPONSE("response");

        private final String word;

        Side(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Version 2 names headers in the plural. */
    private static final String HEADERS = "headers";

    private final String word;
    private final boolean isOfRequests;
    private final boolean isOfResponses;

    Place(String word, boolean isOfRequests, boolean isOfResponses) {
        this.word = word;
        this.isOfRequests = isOfRequests;
        this.isOfResponses = isOfResponses;
    }

    /** What it is called from version 3 on. */
    String word() {
        return word;
    }

    /** The place of such a message in words. */
    String of(Side side) {
        return "the " + (this == HEADER ? HEADERS : word) + " of the " + side.word();
    }

    boolean isIn(Side side) {
        return side == Side.REQUEST ? isOfRequests : isOfResponses;
    }

    /** The place of a name in version 3 and later. */
    static Optional<Place> named(String name) {
        return Arrays.stream(values()).filter(place -> place.word.equals(name)).findFirst();
    }

    /** The place that a path of version 2 leads into. */
    static Optional<Place> of(MatchPath old) {
        return old.tokens().stream().findFirst().flatMap(name -> named(name.equals(HEADERS) ? HEADER.word : name));
    }

    /** The values in it that a rule of version 3 or later is for. */
    Optional<MatchPath> path(String written) {
        boolean isName = this != BODY && !written.startsWith("$");
        return isName ? Optional.of(new MatchPath(List.of(written))) : MatchPath.parse(written);
    }
}
