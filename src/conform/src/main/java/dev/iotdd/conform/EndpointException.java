package dev.iotdd.conform;

/** An endpoint that cannot be used: it does not answer, or it does not let the caller in. The message says which. */
public final class EndpointException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EndpointException(String message) {
        super(message);
    }

    public EndpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
