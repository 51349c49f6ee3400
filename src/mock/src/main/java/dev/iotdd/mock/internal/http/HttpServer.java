package dev.iotdd.mock.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * An HTTP/1.1 server of blocking sockets, one thread for each connection. The JDK's own server has its timeouts and
 * TCP_NODELAY in system properties, which are not a library's to set; the other ones bring jars and start slowly.
 */
public final class HttpServer implements AutoCloseable {

    private static final int BACKLOG = 512;
    private static final int LOOK_AFTER_MILLIS = 500;
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ServerSocket listener;
    private final HttpHandler handler;
    private final HttpLimits limits;
    private final ExecutorService threads;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger inFlight = new AtomicInteger();

    private HttpServer(ServerSocket listener, HttpHandler handler, HttpLimits limits) {
        this.listener = listener;
        this.handler = handler;
        this.limits = limits;
        this.threads = Executors.newCachedThreadPool(this::thread);
    }

    /** Listens from now on. Port 0 takes one that is free. */
    public static HttpServer start(InetAddress address, int port, HttpLimits limits, HttpHandler handler)
            throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(address, port), BACKLOG);
            listener.setSoTimeout(LOOK_AFTER_MILLIS);
        } catch (IOException e) {
            listener.close();
            throw e;
        }
        HttpServer server = new HttpServer(listener, handler, limits);
        server.threads.execute(server::accept);
        return server;
    }

    /** The port that it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "iotdd-mock-" + port());
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                welcome(listener.accept());
            } catch (SocketTimeoutException e) {
                closeStuck();
            } catch (IOException e) {
                // A client that is gone before it is accepted, or the listener was closed: the loop knows which.
            }
        }
    }

    private void closeStuck() {
        long now = System.nanoTime();
        connections.stream().filter(connection -> connection.isStuck(now)).forEach(Connection::close);
    }

    private void welcome(Socket socket) throws IOException {
        if (connections.size() >= limits.connections()) {
            turnAway(socket);
            return;
        }
        Connection connection = new Connection(socket, handler, limits, inFlight);
        connections.add(connection);
        threads.execute(() -> {
            try {
                connection.run();
            } finally {
                connections.remove(connection);
            }
        });
    }

    // The answer fits into the socket's buffer, so that this cannot wait for the client.
    private void turnAway(Socket socket) throws IOException {
        closeStuck();
        try (socket) {
            HttpReply reply = handler.refuse(503, "There are too many connections.");
            new ResponseWriter(socket.getOutputStream(), limits.request()).write(reply, true, true);
            socket.shutdownOutput();
        }
    }

    /** Stops listening, lets requests that are being handled finish, then ends all connections. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            // Nothing more can be done for it.
        }
        long deadline = System.nanoTime() + GRACE_NANOS;
        while (inFlight.get() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(500_000);
        }
        connections.forEach(Connection::close);
        threads.shutdownNow();
    }
}
