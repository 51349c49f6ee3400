package dev.iotdd.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests as a client without AWS's SDK sends them. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {}

    static HttpResponse<String> send(URI endpoint, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates a profile; the status is 200 if there was none of the name, or the same one. */
    static int create(URI endpoint, String profile, String description) {
        return send(
                        endpoint,
                        "POST",
                        "/security-profiles/" + profile,
                        "{\"securityProfileDescription\":\"" + description + "\"}")
                .statusCode();
    }

    static String list(URI endpoint) {
        return send(endpoint, "GET", "/security-profiles", "").body();
    }
}
