package dev.iotdd.mock.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to answer.
 *
 * @param status status code
 * @param headers headers besides those that the connection adds itself
 * @param body content
 * @param delivery how much of it reaches the client
 */
// Bytes on their way: records of them are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record HttpReply(int status, Map<String, String> headers, byte[] body, Delivery delivery) {

    /** How much of a reply is sent before the connection ends. */
    public enum Delivery {
        /** All, and the connection stays open. */
        WHOLE,
        /** The head and half of the body; half of the head where there is no body. */
        HALF,
        /** Nothing. */
        NONE
    }

    /** A reply to send as a whole. */
    public static HttpReply of(int status, Map<String, String> headers, String body) {
        return new HttpReply(status, headers, body.getBytes(StandardCharsets.UTF_8), Delivery.WHOLE);
    }

    /** This reply with another fate. */
    public HttpReply delivered(Delivery changed) {
        return new HttpReply(status, headers, body, changed);
    }

    /** This reply with one more header. */
    public HttpReply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpReply(status, more, body, delivery);
    }
}
