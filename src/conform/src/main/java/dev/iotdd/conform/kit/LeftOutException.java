package dev.iotdd.conform.kit;

/** A case that cannot be tried here. The message says why. */
final class LeftOutException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LeftOutException(String message) {
        super(message);
    }
}
