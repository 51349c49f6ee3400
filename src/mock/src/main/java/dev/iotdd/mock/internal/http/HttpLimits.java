package dev.iotdd.mock.internal.http;

import java.time.Duration;

/**
 * What one client may take, so that none can stop the mock.
 *
 * @param connections connections at a time; more are answered 503 and closed
 * @param headBytes request line and headers together
 * @param bodyBytes content of a request
 * @param request time that a request may take to arrive as a whole, and a reply to leave
 * @param idle time that a connection may stay open between two requests
 */
public record HttpLimits(int connections, int headBytes, int bodyBytes, Duration request, Duration idle) {

    /** 512 connections, heads of 64 KiB, bodies of 1 MiB, 20 seconds for a request, 60 seconds idle. */
    public static final HttpLimits DEFAULT =
            new HttpLimits(512, 64 << 10, 1 << 20, Duration.ofSeconds(20), Duration.ofSeconds(60));
}
