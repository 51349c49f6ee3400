package dev.iotdd.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A JSON Pointer (RFC 6901) as its unescaped tokens; list indexes are decimal numbers. A pointer shares its beginning
 * with the pointer that it was made from, so that a reader can keep one for every value.
 */
public final class Pointer {

    /** The whole document. */
    public static final Pointer ROOT = new Pointer(null, "", 0);

    private final @Nullable Pointer parent;
    private final String token;
    private final int length;

    private Pointer(@Nullable Pointer parent, String token, int length) {
        this.parent = parent;
        this.token = token;
        this.length = length;
    }

    /** The place of these members and indexes, from the root inwards. */
    public static Pointer of(Object... tokens) {
        return of(Arrays.stream(tokens).map(Object::toString).toList());
    }

    /** The place of these tokens, from the root inwards. */
    public static Pointer of(List<String> tokens) {
        Pointer pointer = ROOT;
        for (String token : tokens) {
            pointer = pointer.child(token);
        }
        return pointer;
    }

    /** The pointer that is written so. */
    public static Pointer parse(String pointer) {
        List<String> tokens = Arrays.stream(pointer.split("/", -1))
                .skip(1)
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList();
        return of(tokens);
    }

    public Pointer child(String name) {
        return new Pointer(this, name, length + 1);
    }

    public Pointer child(int index) {
        return child(Integer.toString(index));
    }

    /** The place that {@code below} is, seen from here. */
    public Pointer append(Pointer below) {
        Pointer pointer = this;
        for (String token : below.tokens()) {
            pointer = pointer.child(token);
        }
        return pointer;
    }

    /** The tokens from the root inwards. */
    public List<String> tokens() {
        String[] tokens = new String[length];
        for (Pointer p = this; p.parent != null; p = p.parent) {
            tokens[p.length - 1] = p.token;
        }
        return List.of(tokens);
    }

    /** The first {@code count} tokens. */
    public Pointer head(int count) {
        Pointer head = this;
        while (head.length > count && head.parent != null) {
            head = head.parent;
        }
        return head;
    }

    /** What comes behind the first {@code count} tokens. */
    public Pointer tail(int count) {
        return of(tokens().subList(Math.min(count, length), length));
    }

    public int length() {
        return length;
    }

    /** The name or index of the value in what holds it; empty for the root. */
    public Optional<String> last() {
        return parent == null ? Optional.empty() : Optional.of(token);
    }

    /** Whether this is {@code outer}, or inside it. */
    public boolean isWithin(Pointer outer) {
        return length >= outer.length && head(outer.length).equals(outer);
    }

    /** The value here, a {@link MissingNode} where there is none. */
    public JsonNode in(JsonNode root) {
        if (parent == null) {
            return root;
        }
        JsonNode holder = parent.in(root);
        return holder.isArray() && isIndex(token) ? holder.path(Integer.parseInt(token)) : holder.path(token);
    }

    /** Whether a token can be the index of an element. */
    public static boolean isIndex(String token) {
        return !token.isEmpty() && token.length() < 10 && token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pointer pointer
                && pointer.length == length
                && pointer.tokens().equals(tokens());
    }

    @Override
    public int hashCode() {
        return tokens().hashCode();
    }

    @Override
    public String toString() {
        return tokens().stream()
                .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
