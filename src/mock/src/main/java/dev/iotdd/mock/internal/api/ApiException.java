package dev.iotdd.mock.internal.api;

import java.util.Map;
import java.util.OptionalInt;

/** An error answer. Not every one is a fault: most are what a test wants to see. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final int status;
    private final transient Map<String, String> members;

    private ApiException(String type, int status, String message, Map<String, String> members) {
        super(message, null, false, false);
        this.type = type;
        this.status = status;
        this.members = members;
    }

    /** An error that the operation declares, which also says its status. */
    static ApiException declared(String type, String message) {
        return new ApiException(type, 0, message, Map.of());
    }

    /** One with further members in its body. */
    static ApiException declared(String type, String message, Map<String, String> members) {
        return new ApiException(type, 0, message, members);
    }

    /** An error from outside the API: of the protocol, of the signature. */
    public static ApiException outside(String type, int status, String message) {
        return new ApiException(type, status, message, Map.of());
    }

    /** Name of the error. */
    public String type() {
        return type;
    }

    /** Its status; empty where the operation's declaration says it. */
    OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    String text() {
        return String.valueOf(getMessage());
    }

    Map<String, String> members() {
        return members;
    }
}
