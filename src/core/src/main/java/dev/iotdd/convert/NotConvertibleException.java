package dev.iotdd.convert;

/** A file that cannot be converted; the message tells why, and what to do about it. */
public final class NotConvertibleException extends Exception {

    private static final long serialVersionUID = 1L;

    NotConvertibleException(String message) {
        super(message);
    }
}
