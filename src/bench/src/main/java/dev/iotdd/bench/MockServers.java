package dev.iotdd.bench;

import dev.iotdd.mock.IotddMock;
import dev.iotdd.mock.internal.http.HttpHandler;
import dev.iotdd.mock.internal.http.HttpLimits;
import dev.iotdd.mock.internal.http.HttpReply;
import dev.iotdd.mock.internal.http.HttpRequest;
import dev.iotdd.mock.internal.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;

/** The servers of {@code mock.sh}: the mock, and its HTTP server with an answer that takes no work. */
public final class MockServers {

    private MockServers() {}

    /** Starts {@code mock} or {@code idle} on a port, and ends when standard input does. */
    @SuppressWarnings({"SystemOut", "BanSystemOut"})
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[1]);
        long start = System.nanoTime();
        Runnable close = arguments[0].equals("mock") ? mock(port) : idle(port);
        System.out.println("started in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        while (System.in.read() >= 0) {
            // Whoever started it holds its input open as long as it is needed.
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println("heap in use " + (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20) + " MiB");
        close.run();
    }

    private static Runnable mock(int port) {
        return IotddMock.builder().port(port).start()::close;
    }

    private static Runnable idle(int port) throws IOException {
        HttpReply reply = HttpReply.of(200, Map.of("Content-Type", "application/json"), "{}");
        HttpHandler handler = new HttpHandler() {
            @Override
            public HttpReply handle(HttpRequest request) {
                return reply;
            }

            @Override
            public HttpReply refuse(int status, String message) {
                return HttpReply.of(status, Map.of(), message);
            }
        };
        return HttpServer.start(InetAddress.getLoopbackAddress(), port, HttpLimits.DEFAULT, handler)::close;
    }
}
