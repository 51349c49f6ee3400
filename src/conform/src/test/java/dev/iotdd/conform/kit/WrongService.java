package dev.iotdd.conform.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.iotdd.mock.IotddMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mock that does one thing otherwise. */
final class WrongService implements AutoCloseable {

    /** What it does otherwise. */
    @FunctionalInterface
    interface Fault {
        Reply answer(Ask ask, Service service);
    }

    /** The right service behind it. */
    @FunctionalInterface
    interface Service {
        Reply answer(Ask ask);
    }

    record Ask(String method, String target, String body) {

        boolean is(String verb, String pattern) {
            return method.equals(verb) && target.matches(pattern);
        }

        Ask with(String changed) {
            return new Ask(method, target, changed);
        }

        Ask to(String changed) {
            return new Ask(method, changed, body);
        }
    }

    record Reply(int status, Optional<String> error, String type, String body) {

        Reply with(String changed) {
            return new Reply(status, error, type, changed);
        }
    }

    static {
        // Otherwise the server waits 40 ms with each answer, for the client to acknowledge the head of it.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final IotddMock mock = IotddMock.start();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    WrongService(Fault fault) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try {
                handle(exchange, fault);
            } finally {
                exchange.close();
            }
        });
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange, Fault fault) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Ask ask = new Ask(exchange.getRequestMethod(), exchange.getRequestURI().toString(), body);
        Reply reply = fault.answer(ask, this::right);
        reply.error().ifPresent(type -> exchange.getResponseHeaders().set("x-amzn-ErrorType", type));
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private Reply right(Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(mock.endpoint() + ask.target()))
                .method(
                        ask.method(),
                        ask.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(ask.body()));
        if (!ask.body().isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("x-amzn-ErrorType"),
                    response.headers().firstValue("Content-Type").orElse("application/json"),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        mock.close();
    }
}
