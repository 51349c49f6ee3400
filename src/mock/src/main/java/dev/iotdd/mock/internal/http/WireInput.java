package dev.iotdd.mock.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes from a client, with a deadline for all of them together: a timeout for each read alone lets drips go on. */
final class WireInput {

    private static final int BUFFER = 8 << 10;

    private final Socket socket;
    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long deadline;

    WireInput(Socket socket) throws IOException {
        this.socket = socket;
        this.stream = socket.getInputStream();
    }

    void within(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }

    /** Whether a further byte is there, waiting for it. */
    boolean hasMore() throws IOException {
        return next < end || fill();
    }

    int read() throws IOException {
        if (!hasMore()) {
            throw new EOFException("The client ended the connection within a request");
        }
        return buffer[next++] & 0xff;
    }

    void read(byte[] target, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (!hasMore()) {
                throw new EOFException("The client ended the connection within a body");
            }
            int part = Math.min(length - done, end - next);
            System.arraycopy(buffer, next, target, from + done, part);
            next += part;
            done += part;
        }
    }

    /** A line without its end, which is a line feed with or without a carriage return before it. */
    String line(int most) throws IOException, RefusedException {
        StringBuilder line = new StringBuilder();
        int c = read();
        while (c != '\n') {
            if (line.length() >= most) {
                throw new RefusedException(431, "The request line and headers are too large.");
            }
            line.append((char) c);
            c = read();
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    private boolean fill() throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("The client is too slow");
        }
        socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        int count = stream.read(buffer, 0, BUFFER);
        next = 0;
        end = Math.max(count, 0);
        return count > 0;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
