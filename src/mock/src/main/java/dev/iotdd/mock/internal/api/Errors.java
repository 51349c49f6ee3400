package dev.iotdd.mock.internal.api;

import dev.iotdd.mock.internal.state.Kind;
import dev.iotdd.mock.internal.state.Resource;
import java.util.Map;

/** The errors that operations declare. Which of them may be thrown where is the specification's to say. */
final class Errors {

    static final String LIMIT_EXCEEDED = "LimitExceededException";

    static final String NOT_FOUND = "ResourceNotFoundException";

    private Errors() {}

    static ApiException invalidRequest(String message) {
        return ApiException.declared("InvalidRequestException", message);
    }

    static ApiException notFound(Kind kind, String name) {
        return notFound("The " + kind.words() + " " + name + " does not exist.");
    }

    static ApiException notFound(String message) {
        return ApiException.declared(NOT_FOUND, message);
    }

    static ApiException versionConflict(String message) {
        return ApiException.declared("VersionConflictException", message);
    }

    static ApiException alreadyExists(Resource existing) {
        return ApiException.declared(
                "ResourceAlreadyExistsException",
                "The " + existing.kind().words() + " " + existing.name() + " exists already and is another one.",
                Map.of("resourceId", existing.name(), "resourceArn", existing.arn()));
    }

    static ApiException limitExceeded(String message) {
        return ApiException.declared(LIMIT_EXCEEDED, message);
    }

    static ApiException throttling() {
        return ApiException.declared("ThrottlingException", "Rate exceeded");
    }

    static ApiException internalFailure(String message) {
        return ApiException.declared("InternalFailureException", message);
    }

    /** The protocol's own error for what cannot be turned into a request. */
    static ApiException serialization(String message) {
        return ApiException.outside("SerializationException", 400, message);
    }

    static ApiException unsupportedMediaType(String type) {
        return ApiException.outside(
                "UnsupportedMediaTypeException", 415, "The Content-Type " + type + " is not application/json.");
    }
}
