package dev.iotdd.mock.internal.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param method its method
 * @param target path and query, still percent-encoded
 * @param headers values by name; looks names up in any case
 * @param body its content, empty where there was none
 */
// Bytes on their way: records of them are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record HttpRequest(String method, String target, Map<String, List<String>> headers, byte[] body) {

    /** The path, still percent-encoded. */
    public String path() {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    /** The query without its question mark, still percent-encoded; empty where there is none. */
    public String query() {
        int question = target.indexOf('?');
        return question < 0 ? "" : target.substring(question + 1);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
}
