package dev.iotdd.mock.internal.http;

import dev.iotdd.mock.internal.http.HttpReply.Delivery;
import dev.iotdd.mock.internal.http.RequestReader.Incoming;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One client's connection: request after request, until one side has had enough. */
final class Connection implements Runnable {

    private static final Duration LINGER = Duration.ofSeconds(1);
    private static final int LINGER_BYTES = 4 << 20;

    private final Socket socket;
    private final HttpHandler handler;
    private final HttpLimits limits;
    private final AtomicInteger inFlight;
    private final WireInput in;
    private final ResponseWriter out;

    Connection(Socket socket, HttpHandler handler, HttpLimits limits, AtomicInteger inFlight) throws IOException {
        this.socket = socket;
        this.handler = handler;
        this.limits = limits;
        this.inFlight = inFlight;
        this.in = new WireInput(socket);
        this.out = new ResponseWriter(socket.getOutputStream(), limits.request());
        socket.setTcpNoDelay(true);
    }

    @Override
    public void run() {
        try {
            in.within(limits.idle());
            while (in.hasMore() && exchange()) {
                in.within(limits.idle());
            }
        } catch (IOException e) {
            // The client went away, or was idle for too long: nobody is left to tell.
        } finally {
            close();
        }
    }

    private boolean exchange() throws IOException {
        in.within(limits.request());
        try {
            Incoming incoming = new RequestReader(in, out, limits).read();
            return answer(incoming);
        } catch (RefusedException e) {
            refuse(e.status(), e.text());
        } catch (SocketTimeoutException e) {
            refuse(408, "The request did not arrive within " + limits.request().toSeconds() + " seconds.");
        }
        return false;
    }

    private boolean answer(Incoming incoming) throws IOException {
        inFlight.incrementAndGet();
        try {
            HttpReply reply = handler.handle(incoming.request());
            boolean last = incoming.last() || reply.delivery() != Delivery.WHOLE;
            out.write(reply, !incoming.request().method().equals("HEAD"), incoming.last());
            return !last;
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private void refuse(int status, String message) throws IOException {
        out.write(handler.refuse(status, message), true, true);
        linger();
    }

    // Closing at once with unread input resets the connection, and the client might never see the answer.
    private void linger() throws IOException {
        socket.shutdownOutput();
        in.within(LINGER);
        for (int i = 0; i < LINGER_BYTES && in.hasMore(); i++) {
            in.read();
        }
    }

    boolean isStuck(long now) {
        return out.isStuck(now);
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no further use either way.
        }
    }
}
