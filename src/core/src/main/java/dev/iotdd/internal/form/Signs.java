package dev.iotdd.internal.form;

import dev.iotdd.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Tells documents of the API from other files, where nobody has said that they are some: many a file has a member
 * {@code version} or {@code tags}.
 */
public final class Signs {

    // The two bytes that compressed files begin with: their words cannot be seen from outside.
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final List<String> members;
    private final List<String> behavior;
    private final List<byte[]> words;

    public Signs(Spec spec) {
        JsonNode signs = spec.files().tree("recognition.json").path("signs");
        this.members = texts(signs.path("members"));
        this.behavior = texts(signs.path("behavior"));
        this.words = Stream.of(members, behavior, texts(signs.path("types")))
                .flatMap(List::stream)
                .map(word -> word.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    /** Whether a file may be one, which is quickly told. */
    public boolean mayBeIn(byte[] bytes) {
        boolean compressed = bytes.length > 1 && (bytes[0] & 0xff) == GZIP_FIRST && (bytes[1] & 0xff) == GZIP_SECOND;
        return compressed || words.stream().anyMatch(word -> contains(bytes, word));
    }

    private static boolean contains(byte[] bytes, byte[] word) {
        for (int start = 0; start <= bytes.length - word.length; start++) {
            if (startsAt(bytes, start, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] bytes, int start, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (bytes[start + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a document in the form of the API is surely one. */
    public boolean areIn(JsonNode root) {
        JsonNode list = root.isArray() ? root : root.path("behaviors");
        return members.stream().anyMatch(root::has)
                || list.valueStream().anyMatch(element -> behavior.stream().anyMatch(element::has));
    }
}
