package dev.iotdd.internal.explain;

/** Something in a document that has no meaning; its message completes "… cannot be read: ". */
final class NotUnderstoodException extends Exception {

    private static final long serialVersionUID = 1L;

    NotUnderstoodException(String problem) {
        super(problem);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
