package dev.iotdd.internal.rule;

import dev.iotdd.internal.Pointer;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a response says beside its body.
 *
 * @param status the HTTP status, where it is known
 * @param error the type of error, where one is named
 * @param marker the member of the body that names it; the whole body where something else does
 */
public record Answer(OptionalInt status, Optional<String> error, Pointer marker) {

    private static final int FIRST_BEYOND_SUCCESS = 300;

    /** Whether it is an error, declared or not. */
    public boolean isError() {
        return error.isPresent() || status.orElse(0) >= FIRST_BEYOND_SUCCESS;
    }
}
