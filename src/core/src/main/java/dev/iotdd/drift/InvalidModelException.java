package dev.iotdd.drift;

/** A file is no model of the service that can be compared. */
public final class InvalidModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidModelException(String message) {
        super(message);
    }

    InvalidModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
