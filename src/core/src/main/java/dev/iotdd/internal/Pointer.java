package dev.iotdd.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A JSON Pointer (RFC 6901) as its unescaped tokens; list indexes are decimal numbers.
 *
 * @param tokens from the root inwards
 */
public record Pointer(List<String> tokens) {

    /** The whole document. */
    public static final Pointer ROOT = new Pointer(List.of());

    public Pointer {
        tokens = List.copyOf(tokens);
    }

    /** The place of these members and indexes, from the root inwards. */
    public static Pointer of(Object... tokens) {
        Pointer pointer = ROOT;
        for (Object token : tokens) {
            pointer = pointer.child(token.toString());
        }
        return pointer;
    }

    public Pointer child(String token) {
        List<String> longer = new ArrayList<>(tokens);
        longer.add(token);
        return new Pointer(longer);
    }

    public Pointer child(int index) {
        return child(Integer.toString(index));
    }

    /** The first {@code length} tokens. */
    public Pointer head(int length) {
        return new Pointer(tokens.subList(0, length));
    }

    public int length() {
        return tokens.size();
    }

    /** The name or index of the value in what holds it; empty for the root. */
    public Optional<String> last() {
        return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens.get(tokens.size() - 1));
    }

    /** Whether this is {@code outer}, or inside it. */
    public boolean isWithin(Pointer outer) {
        return length() >= outer.length() && tokens.subList(0, outer.length()).equals(outer.tokens);
    }

    /** The value here, a {@link MissingNode} where there is none. */
    public JsonNode in(JsonNode root) {
        JsonNode node = root;
        for (String token : tokens) {
            node = node.isArray() && isIndex(token) ? node.path(Integer.parseInt(token)) : node.path(token);
        }
        return node;
    }

    private static boolean isIndex(String token) {
        return !token.isEmpty() && token.length() < 10 && token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return tokens.stream()
                .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
