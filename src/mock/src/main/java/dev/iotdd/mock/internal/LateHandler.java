package dev.iotdd.mock.internal;

import dev.iotdd.mock.internal.http.HttpHandler;
import dev.iotdd.mock.internal.http.HttpReply;
import dev.iotdd.mock.internal.http.HttpRequest;
import java.util.concurrent.CompletableFuture;

/** Lets requests wait until what answers them is loaded. */
public final class LateHandler implements HttpHandler {

    private final CompletableFuture<Front> front;

    public LateHandler(CompletableFuture<Front> front) {
        this.front = front;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        return front.join().handle(request);
    }

    @Override
    public HttpReply refuse(int status, String message) {
        return front.join().refuse(status, message);
    }
}
