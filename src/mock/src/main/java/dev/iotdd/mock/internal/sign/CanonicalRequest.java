package dev.iotdd.mock.internal.sign;

import dev.iotdd.mock.internal.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text that a client signs, as the server sees it. */
final class CanonicalRequest {

    private static final String UNRESERVED = "-_.~";

    private CanonicalRequest() {}

    static String of(HttpRequest request, Authorization authorization, String payloadHash) {
        return String.join(
                "\n",
                request.method(),
                path(request.path()),
                query(request.query()),
                headers(request, authorization.signedHeaders()),
                String.join(";", authorization.signedHeaders()),
                payloadHash);
    }

    /** Clients resolve dot segments before they sign, and encode once more what is encoded already. */
    private static String path(String path) {
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".") && !segment.isEmpty()) {
                kept.addLast(encode(segment.getBytes(StandardCharsets.UTF_8)));
            }
        }
        boolean isFolder = path.endsWith("/") && !kept.isEmpty();
        return kept.stream().collect(Collectors.joining("/", "/", isFolder ? "/" : ""));
    }

    private static String query(String query) {
        return query.isEmpty()
                ? ""
                : Stream.of(query.split("&", -1))
                        .map(CanonicalRequest::pair)
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private static String pair(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        return encode(decode(name)) + "=" + encode(decode(value));
    }

    private static String headers(HttpRequest request, List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT) + ":" + value(request, name) + "\n")
                .collect(Collectors.joining());
    }

    private static String value(HttpRequest request, String name) {
        return request.headers().getOrDefault(name, List.of()).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    private static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            bytes.write(low < 0 ? c : high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        return bytes.toByteArray();
    }

    private static String encode(byte[] bytes) {
        StringBuilder encoded = new StringBuilder(bytes.length);
        for (byte octet : bytes) {
            char c = (char) (octet & 0xff);
            boolean isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (isPlain || UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
