package dev.iotdd.mock.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads requests as RFC 9112 has them. What could be read in two ways is refused. */
final class RequestReader {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{1,8}");
    private static final byte[] CONTINUE = WireInput.ascii("HTTP/1.1 100 Continue\r\n\r\n");
    private static final byte[] NOTHING = {};

    private final WireInput in;
    private final ResponseWriter out;
    private final HttpLimits limits;

    RequestReader(WireInput in, ResponseWriter out, HttpLimits limits) {
        this.in = in;
        this.out = out;
        this.limits = limits;
    }

    /**
     * A request with what the connection needs to know of it.
     *
     * @param request the request
     * @param last whether the client wants the connection closed afterwards
     */
    record Incoming(HttpRequest request, boolean last) {}

    Incoming read() throws IOException, RefusedException {
        Head head = new Head(limits.headBytes());
        String[] start = head.line().split(" ", -1);
        if (start.length != 3 || !TOKEN.matcher(start[0]).matches()) {
            throw new RefusedException(400, "The first line is no HTTP request line.");
        }
        boolean old = start[2].equals("HTTP/1.0");
        if (!old && !start[2].equals("HTTP/1.1")) {
            throw new RefusedException(505, "Only HTTP/1.1 is spoken here.");
        }
        String target = originForm(start[1]);
        Map<String, List<String>> headers = headers(head);
        boolean last = old || connection(headers).contains("close");
        return new Incoming(new HttpRequest(start[0], target, headers, body(headers)), last);
    }

    private static String originForm(String target) throws RefusedException {
        if (target.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw new RefusedException(400, "The request target holds a character that must be percent-encoded.");
        }
        String lower = target.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            int path = target.indexOf('/', target.indexOf("://") + 3);
            return path < 0 ? "/" : target.substring(path);
        }
        return target;
    }

    private Map<String, List<String>> headers(Head head) throws IOException, RefusedException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = head.line(); !line.isEmpty(); line = head.line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || !TOKEN.matcher(line.substring(0, colon)).matches()) {
                throw new RefusedException(400, "A header line is malformed.");
            }
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>(1))
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String connection(Map<String, List<String>> headers) {
        return String.join(",", headers.getOrDefault("Connection", List.of())).toLowerCase(Locale.ROOT);
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException, RefusedException {
        List<String> coding = headers.getOrDefault("Transfer-Encoding", List.of());
        List<String> lengths = headers.getOrDefault("Content-Length", List.of());
        if (coding.isEmpty() && lengths.isEmpty()) {
            return NOTHING;
        }
        if (!coding.isEmpty() && !lengths.isEmpty()) {
            throw new RefusedException(400, "Content-Length and Transfer-Encoding exclude each other.");
        }
        if (coding.isEmpty()) {
            byte[] body = new byte[length(lengths)];
            encourage(headers);
            in.read(body, 0, body.length);
            return body;
        }
        if (!coding.equals(List.of("chunked"))) {
            throw new RefusedException(501, "The only transfer encoding known here is chunked.");
        }
        encourage(headers);
        return chunks();
    }

    private int length(List<String> lengths) throws RefusedException {
        String length = lengths.get(0);
        if (lengths.size() > 1 || !DIGITS.matcher(length).matches()) {
            throw new RefusedException(400, "Content-Length is no number.");
        }
        if (Long.parseLong(length) > limits.bodyBytes()) {
            throw tooLarge();
        }
        return Integer.parseInt(length);
    }

    private void encourage(Map<String, List<String>> headers) throws IOException {
        Optional<String> expect =
                headers.getOrDefault("Expect", List.of()).stream().findFirst();
        if (expect.filter("100-continue"::equalsIgnoreCase).isPresent()) {
            out.write(CONTINUE);
        }
    }

    private byte[] chunks() throws IOException, RefusedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Head lines = new Head(limits.headBytes() + limits.bodyBytes());
        for (int size = chunkSize(lines); size > 0; size = chunkSize(lines)) {
            if (size > limits.bodyBytes() - body.size()) {
                throw tooLarge();
            }
            byte[] chunk = new byte[size];
            in.read(chunk, 0, size);
            body.write(chunk, 0, size);
            if (!lines.line().isEmpty()) {
                throw new RefusedException(400, "A chunk is longer than announced.");
            }
        }
        while (!lines.line().isEmpty()) {
            // Trailers say nothing that matters here.
        }
        return body.toByteArray();
    }

    private static int chunkSize(Head lines) throws IOException, RefusedException {
        String line = lines.line();
        int extension = line.indexOf(';');
        String size = (extension < 0 ? line : line.substring(0, extension)).strip();
        if (!HEX.matcher(size).matches()) {
            throw new RefusedException(400, "A chunk has no size.");
        }
        return (int) Math.min(Long.parseLong(size, 16), Integer.MAX_VALUE);
    }

    private RefusedException tooLarge() {
        return new RefusedException(413, "The body is larger than " + limits.bodyBytes() + " bytes.");
    }

    /** Lines that may not be longer than a limit together. */
    private final class Head {

        private int left;

        Head(int most) {
            this.left = most;
        }

        String line() throws IOException, RefusedException {
            String line = in.line(left);
            left -= line.length() + 2;
            return line;
        }
    }
}
