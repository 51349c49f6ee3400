package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A generator, which puts other values in the place of an example: from version 3 of the format on.
 *
 * @param at where it stands in the pact
 * @param path the values that it is for, within their place
 * @param written that path as it is written
 * @param node what it says
 */
record Generator(Pointer at, MatchPath path, String written, JsonNode node) {

    private static final String GENERATORS = "generators";
    private static final String TYPE = "type";

    static List<Generator> of(Message message, Place place) {
        Pointer at = message.at().child(GENERATORS).child(place.word());
        JsonNode own = message.node().path(GENERATORS).path(place.word());
        List<Generator> found = new ArrayList<>();
        if (own.path(TYPE).isString()) {
            found.add(new Generator(at, MatchPath.WHOLE, place.word(), own));
            return found;
        }
        for (Map.Entry<String, JsonNode> one : own.properties()) {
            place.path(one.getKey())
                    .map(path -> new Generator(at.child(one.getKey()), path, one.getKey(), one.getValue()))
                    .ifPresent(found::add);
        }
        return found;
    }

    String type() {
        return node.path(TYPE).asString("");
    }

    /** The generator as people would name it. */
    String words() {
        String detail = node.path("regex").asString(node.path("expression").asString(""));
        return detail.isEmpty() ? type() : type() + " " + detail;
    }

    long number(String name, long otherwise) {
        return node.path(name).asLong(otherwise);
    }
}
