package dev.iotdd.mock.internal.api;

/** Custom metrics or dimensions changed after a request was judged by them: it has to be judged again. */
final class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleException() {
        super(null, null, false, false);
    }
}
