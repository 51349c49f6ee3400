package dev.iotdd.mock.internal.http;

/** What stands behind the connections. Called from many threads. */
public interface HttpHandler {

    /** Answers a request. */
    HttpReply handle(HttpRequest request);

    /** Words the answer to something that is no request that could be handled. */
    HttpReply refuse(int status, String message);
}
