package dev.iotdd.conform;

import java.util.Optional;

/**
 * What a call was answered.
 *
 * @param status HTTP status
 * @param errorType type of error that the header {@code x-amzn-ErrorType} names
 * @param contentType what the body says it is
 * @param body the body, empty where there is none
 */
public record Answer(int status, Optional<String> errorType, Optional<String> contentType, String body) {

    private static final int FIRST_BEYOND_SUCCESS = 300;

    /** Whether the call succeeded. */
    public boolean isSuccess() {
        return status < FIRST_BEYOND_SUCCESS;
    }

    /** Status and type of error. */
    public String words() {
        return status + errorType.map(type -> " " + type).orElse("");
    }
}
