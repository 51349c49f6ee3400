package dev.iotdd.conform;

/** A state that a service did not let be brought about. */
public final class StateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StateException(String message) {
        super(message);
    }
}
