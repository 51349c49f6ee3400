package dev.iotdd.plan;

/** There is nothing to plan by: a file cannot be read or is no profile, or they are of different profiles. */
public final class InvalidPlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidPlanException(String message) {
        super(message);
    }
}
