package dev.iotdd.example;

/** A profile could not be rolled out. */
public final class RolloutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RolloutException(String profile, RuntimeException cause) {
        super("The profile " + profile + " was not rolled out: " + cause.getMessage(), cause);
    }
}
