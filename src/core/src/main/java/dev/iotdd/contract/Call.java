package dev.iotdd.contract;

import java.util.Objects;

/**
 * A call of an operation.
 *
 * @param operation name of the operation
 * @param input all that the caller gives, path, query and body, as one flat JSON object
 */
public record Call(String operation, String input) {

    public Call {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(input, "input");
    }
}
