package dev.iotdd.internal.check;

import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The texts of an exchange.
 *
 * @param operation the operation that was called
 * @param request the request, where it is known
 * @param requestPart whether that is the input or the body alone
 * @param parameters what travelled in path and query beside a body
 * @param response the body of the response
 * @param status its HTTP status, where it is known
 * @param errorType what its header says of the type of error
 * @param before what describing the resource answered before
 */
public record ExchangeDocuments(
        Operation operation,
        Optional<Text> request,
        DocumentKind.Part requestPart,
        Map<String, String> parameters,
        Text response,
        OptionalInt status,
        Optional<String> errorType,
        Optional<Text> before) {

    public ExchangeDocuments {
        parameters = Map.copyOf(parameters);
    }

    /** A document that was not read yet. */
    public static final class Text {

        private static final byte[] NO_MEMBERS = "{}".getBytes(StandardCharsets.UTF_8);

        private final String name;
        private final byte[] bytes;

        /** Bytes under a name. They are not copied. */
        public Text(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        byte[] bytes() {
            return bytes;
        }

        /** No body at all and a body without members mean the same in this protocol. */
        Text orNoMembers() {
            for (byte each : bytes) {
                if (each > ' ' || each < 0) {
                    return this;
                }
            }
            return new Text(name, NO_MEMBERS);
        }
    }
}
