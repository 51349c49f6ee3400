package dev.iotdd.spec;

import java.util.List;
import java.util.Optional;

/**
 * One operation of the API, as the OpenAPI document describes it.
 *
 * @param name operation name, for example {@code UpdateSecurityProfile}
 * @param method HTTP method
 * @param path path template, for example {@code /security-profiles/{securityProfileName}}
 * @param parameters what travels in path and query
 * @param requestBody name of the schema of the request body, where there is one
 * @param response name of the schema of the response body
 * @param status HTTP status of success
 * @param errors every error that the operation declares
 * @param pagination how results are paged, where they are
 */
public record Operation(
        String name,
        String method,
        String path,
        List<Parameter> parameters,
        Optional<String> requestBody,
        String response,
        int status,
        List<ErrorType> errors,
        Optional<Pagination> pagination) {

    public Operation {
        parameters = List.copyOf(parameters);
        errors = List.copyOf(errors);
    }

    /**
     * A value that travels outside the body.
     *
     * @param name its name, on the wire and in input documents
     * @param in {@code path} or {@code query}
     * @param required whether it must be there
     * @param type JSON type of its value: {@code string}, {@code integer} or {@code boolean}
     */
    public record Parameter(String name, String in, boolean required, String type) {}

    /**
     * An error that an operation declares.
     *
     * @param name name of the exception, for example {@code VersionConflictException}
     * @param status HTTP status that it comes with
     */
    public record ErrorType(String name, int status) {}

    /**
     * How an operation pages its results.
     *
     * @param inputToken the parameter that takes the token
     * @param outputToken the response member that holds the next one
     * @param limitKey the parameter that limits a page, where there is one
     * @param resultKey the response member that holds the results
     */
    public record Pagination(String inputToken, String outputToken, Optional<String> limitKey, String resultKey) {}
}
