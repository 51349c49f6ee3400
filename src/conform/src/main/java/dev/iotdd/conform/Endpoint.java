package dev.iotdd.conform;

import java.net.URI;
import java.net.URISyntaxException;

/** Where an implementation of the API listens. */
public final class Endpoint {

    private Endpoint() {}

    /**
     * An endpoint as users write it.
     *
     * @throws IllegalArgumentException if it is no address to send requests to
     */
    public static URI of(String text) {
        try {
            return checked(new URI(text));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(refusal(text), e);
        }
    }

    /**
     * The same endpoint.
     *
     * @throws IllegalArgumentException if it is no address to send requests to
     */
    public static URI checked(URI endpoint) {
        boolean isHttp = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
        if (!isHttp || endpoint.getHost() == null) {
            throw new IllegalArgumentException(refusal(endpoint.toString()));
        }
        return endpoint;
    }

    private static String refusal(String text) {
        return "'" + text + "' is no endpoint; wanted is an address such as http://127.0.0.1:8440.";
    }
}
