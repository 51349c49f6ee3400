package dev.iotdd.mock.internal.api;

import dev.iotdd.spec.Operation.Pagination;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts lists into pages. A token says behind which key the next page begins, so that what is created or deleted between
 * two pages neither repeats nor skips anything else.
 */
final class Pages {

    private static final String SEPARATOR = "\n";

    private final Quotas quotas;

    Pages(Quotas quotas) {
        this.quotas = quotas;
    }

    /** The page that the input asks for. */
    <T> ObjectNode page(Input input, SortedMap<String, T> entries, Function<T, JsonNode> shown) {
        Pagination paging = input.operation().pagination().orElseThrow();
        Optional<String> last = input.find(paging.inputToken()).map(token -> lastKey(input, paging, token));
        SortedMap<String, T> rest = last.map(key -> entries.tailMap(key + "\0")).orElse(entries);
        int size = (int) paging.limitKey()
                .map(key -> input.number(key).orElse(quotas.pageSize()))
                .orElse(Long.valueOf(Integer.MAX_VALUE))
                .longValue();
        return page(input, paging, rest.entrySet().iterator(), size, shown);
    }

    private static <T> ObjectNode page(
            Input input,
            Pagination paging,
            Iterator<Map.Entry<String, T>> rest,
            int size,
            Function<T, JsonNode> shown) {
        ObjectNode page = Trees.NODES.objectNode();
        ArrayNode results = page.putArray(paging.resultKey());
        String key = "";
        while (rest.hasNext() && results.size() < size) {
            Map.Entry<String, T> entry = rest.next();
            key = entry.getKey();
            results.add(shown.apply(entry.getValue()));
        }
        if (rest.hasNext()) {
            page.put(paging.outputToken(), token(input, paging, key));
        }
        return page;
    }

    private static String token(Input input, Pagination paging, String key) {
        String text = query(input, paging) + SEPARATOR + key;
        byte[] bytes = (check(text) + text).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String lastKey(Input input, Pagination paging, String token) {
        String text = decoded(token);
        String query = query(input, paging) + SEPARATOR;
        if (!text.startsWith(query)) {
            throw Errors.invalidRequest("The " + paging.inputToken() + " belongs to another list.");
        }
        return text.substring(query.length());
    }

    private static String decoded(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.length() > 8 && check(text.substring(8)).equals(text.substring(0, 8))) {
                return text.substring(8);
            }
        } catch (IllegalArgumentException e) {
            // Not even Base64: no token of ours either.
        }
        throw Errors.invalidRequest("The token for the next page is invalid.");
    }

    private static String check(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(java.util.Locale.ROOT, "%08x", crc.getValue());
    }

    /** What is listed: a token fits the list it was made for only. The size of a page may change on the way. */
    private static String query(Input input, Pagination paging) {
        ObjectNode members = input.members().deepCopy();
        members.remove(paging.inputToken());
        paging.limitKey().ifPresent(members::remove);
        return input.operation().name() + members;
    }
}
