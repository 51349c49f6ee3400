package dev.iotdd.internal.pact;

import dev.iotdd.Limits;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The request or the response of an interaction.
 *
 * @param at where it is
 * @param node what it says
 * @param wrapsBodies whether its body is wrapped in an object that tells the type
 */
record Message(Pointer at, JsonNode node, boolean wrapsBodies) {

    /**
     * A body.
     *
     * @param at where it is
     * @param root what it says
     * @param isTree whether its values stand in the file one by one, rather than in a text
     */
    record Body(Pointer at, JsonNode root, boolean isTree) {}

    /**
     * A value of the query or of a header.
     *
     * @param at where it is
     * @param text the value, decoded
     */
    record Value(Pointer at, String text) {}

    /** The body, if one is given. */
    Optional<Body> body() {
        Pointer outer = at.child("body");
        JsonNode value = node.path("body");
        if (!wrapsBodies || !value.has("content")) {
            return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(body(outer, value, ""));
        }
        String encoded = value.path("encoded").asString("");
        return Optional.of(body(outer.child("content"), value.path("content"), encoded));
    }

    private static Body body(Pointer at, JsonNode value, String encoded) {
        return value.isString() ? new Body(at, parsed(value, encoded), false) : new Body(at, value, true);
    }

    /** What a text says as JSON; the text itself if it is none. */
    private static JsonNode parsed(JsonNode text, String encoded) {
        try {
            byte[] bytes = encoded.toLowerCase(Locale.ROOT).equals("base64")
                    ? Base64.getDecoder().decode(text.stringValue())
                    : text.stringValue().getBytes(StandardCharsets.UTF_8);
            return new DocumentReader(Limits.DEFAULT).read("body.json", bytes).root();
        } catch (UnreadableException | IllegalArgumentException e) {
            return text;
        }
    }

    /** The values of the query by their names: of each name the first. */
    Map<String, Value> query() {
        Map<String, Value> values = new LinkedHashMap<>();
        JsonNode query = node.path("query");
        Pointer here = at.child("query");
        if (query.isString()) {
            for (String pair : query.stringValue().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                values.putIfAbsent(decode(parts[0]), new Value(here, parts.length < 2 ? "" : decode(parts[1])));
            }
        }
        values.putAll(values("query"));
        return values;
    }

    /** The headers by their names: of each the first value. */
    Map<String, Value> headers() {
        return values("headers");
    }

    private Map<String, Value> values(String member) {
        Map<String, Value> values = new LinkedHashMap<>();
        node.path(member)
                .properties()
                .forEach(one -> values.put(one.getKey(), first(at.child(member).child(one.getKey()), one.getValue())));
        return values;
    }

    private static Value first(Pointer at, JsonNode value) {
        return value.isArray() ? new Value(at.child(0), value.path(0).asString("")) : new Value(at, value.asString(""));
    }

    /** A header, whatever case its name is written in. */
    Optional<String> header(String name) {
        return headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().text())
                .findFirst();
    }

    /** Without percent-encoding; a plus sign stays one. */
    static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
