package dev.iotdd.mock.internal.http;

import dev.iotdd.mock.internal.http.HttpReply.Delivery;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Writes replies, each with one write so that none waits for the acknowledgement of its own head. */
final class ResponseWriter {

    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(204, "No Content"),
            Map.entry(400, "Bad Request"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(505, "HTTP Version Not Supported"));

    private static volatile Written date = new Written(0, "");

    private final OutputStream stream;
    private final Duration time;
    private volatile long deadline = Long.MAX_VALUE;

    ResponseWriter(OutputStream stream, Duration time) {
        this.stream = stream;
        this.time = time;
    }

    /** Whether a write has been waiting too long for a client that does not read. */
    boolean isStuck(long now) {
        return deadline != Long.MAX_VALUE && now - deadline > 0;
    }

    void write(byte[] bytes) throws IOException {
        write(bytes, bytes.length);
    }

    /** Sends as much of a reply as it wants to be sent. */
    void write(HttpReply reply, boolean withBody, boolean last) throws IOException {
        byte[] head = head(reply, last);
        byte[] body = withBody ? reply.body() : new byte[0];
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        write(all, sent(reply.delivery(), head.length, body.length));
    }

    private static int sent(Delivery delivery, int head, int body) {
        return switch (delivery) {
            case WHOLE -> head + body;
            case HALF -> body == 0 ? head / 2 : head + body / 2;
            case NONE -> 0;
        };
    }

    private void write(byte[] bytes, int length) throws IOException {
        deadline = System.nanoTime() + time.toNanos();
        stream.write(bytes, 0, length);
        deadline = Long.MAX_VALUE;
    }

    private static byte[] head(HttpReply reply, boolean last) {
        StringBuilder head = new StringBuilder(256);
        head.append("HTTP/1.1 ").append(reply.status()).append(' ');
        head.append(REASONS.getOrDefault(reply.status(), "Status")).append("\r\n");
        reply.headers().forEach((name, value) -> header(head, name, value));
        header(head, "Date", date());
        header(head, "Content-Length", Integer.toString(reply.body().length));
        header(head, "Connection", last ? "close" : "keep-alive");
        return WireInput.ascii(head.append("\r\n").toString());
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    // Clients compare it with their own clock and shift their signatures by the difference.
    private static String date() {
        long now = System.currentTimeMillis() / 1000;
        Written written = date;
        if (written.second() != now) {
            written = new Written(
                    now,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            Instant.ofEpochSecond(now).atOffset(ZoneOffset.UTC)));
            date = written;
        }
        return written.text();
    }

    /**
     * A date as it is written, which takes longer than the rest of a head.
     *
     * @param second the second that it stands for
     * @param text how it is written
     */
    private record Written(long second, String text) {}
}
