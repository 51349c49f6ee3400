package dev.iotdd.contract;

import dev.iotdd.spec.Operation.ErrorType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A call with the answer that it gets.
 *
 * @param description what is called for, unique among all cases
 * @param given states of the service that it starts from
 * @param call the call
 * @param output the body of the response, or of the error, as JSON; empty where there is none
 * @param error the error that it gets; empty for a success
 */
public record ContractCase(
        String description, List<GivenState> given, Call call, Optional<String> output, Optional<ErrorType> error) {

    public ContractCase {
        Objects.requireNonNull(description, "description");
        given = List.copyOf(given);
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(error, "error");
    }

    /** Whether the call succeeds. */
    public boolean isSuccess() {
        return error.isEmpty();
    }
}
