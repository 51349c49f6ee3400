package dev.iotdd.internal.rule;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An error type or an HTTP status that the operation does not declare. */
final class UndeclaredError implements ExchangeRule {

    static final String ID = "undeclared-error";

    private final Set<String> commonErrors;
    private final Set<Integer> commonStatuses;

    /** @param table the errors that every operation may answer without declaring them */
    UndeclaredError(JsonNode table) {
        this.commonErrors =
                table.path("commonErrors").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        this.commonStatuses =
                table.path("commonStatuses").valueStream().map(JsonNode::asInt).collect(Collectors.toSet());
    }

    @Override
    public List<Violation> check(ExchangeSubject subject) {
        Answer answer = subject.answer();
        Operation operation = subject.operation();
        if (answer.error().isPresent()) {
            String error = answer.error().get();
            return isDeclared(operation, error, answer) ? List.of() : List.of(violation(operation, answer, error));
        }
        if (answer.status().isEmpty() || isDeclared(operation, answer.status().getAsInt())) {
            return List.of();
        }
        return List.of(violation(operation, answer, answer.isError() ? "an error" : "success"));
    }

    private boolean isDeclared(Operation operation, String error, Answer answer) {
        return commonErrors.contains(error)
                || operation.errors().stream()
                        .anyMatch(declared -> declared.name().equals(error)
                                && declared.status() == answer.status().orElse(declared.status()));
    }

    private boolean isDeclared(Operation operation, int status) {
        return status == operation.status()
                || commonStatuses.contains(status)
                || operation.errors().stream().anyMatch(declared -> declared.status() == status);
    }

    private static Violation violation(Operation operation, Answer answer, String what) {
        String found = answer.status().isPresent()
                ? what + " with the status " + answer.status().getAsInt()
                : what;
        List<String> declared = new ArrayList<>(List.of("success (" + operation.status() + ")"));
        operation.errors().stream().map(UndeclaredError::words).forEach(declared::add);
        Map<String, String> words =
                Map.of("operation", operation.name(), "found", found, "declared", Prose.and(declared));
        return Violation.of(ID, Pointer.ROOT, answer.marker(), words);
    }

    private static String words(ErrorType error) {
        return error.name() + " (" + error.status() + ")";
    }
}
