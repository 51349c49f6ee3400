package dev.iotdd.mock;

import dev.iotdd.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that the mock got, and what it answered.
 *
 * @param id number of the call, from 1
 * @param at when it came, by the mock's clock
 * @param operation what it asked for; empty where no operation takes it
 * @param account account that it belongs to
 * @param region region that it belongs to
 * @param method HTTP method
 * @param target path and query as they were sent
 * @param requestHeaders headers of the request; signatures are left out
 * @param requestBody body of the request, shortened where it is very long
 * @param status HTTP status of the answer
 * @param errorType name of the error, for an error answer
 * @param responseHeaders headers of the answer
 * @param responseBody body of the answer, shortened where it is very long
 * @param findings what the rules say of the request, of every level
 * @param fault the fault that was asked for and happened to it
 * @param took how long it took
 */
public record Call(
        long id,
        Instant at,
        Optional<String> operation,
        String account,
        String region,
        String method,
        String target,
        Map<String, List<String>> requestHeaders,
        String requestBody,
        int status,
        Optional<String> errorType,
        Map<String, String> responseHeaders,
        String responseBody,
        List<Finding> findings,
        Optional<String> fault,
        Duration took) {

    public Call {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(errorType, "errorType");
        Objects.requireNonNull(fault, "fault");
        requestHeaders = Map.copyOf(requestHeaders);
        responseHeaders = Map.copyOf(responseHeaders);
        findings = List.copyOf(findings);
    }

    /** Whether it asked for this operation. */
    public boolean isOf(String name) {
        return operation.filter(name::equals).isPresent();
    }

    @Override
    public String toString() {
        return "#" + id + " " + method + " " + target + " -> " + status
                + errorType.map(type -> " " + type).orElse("");
    }
}
