package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file turned out to hold.
 *
 * @param form the form that it has; empty where none was recognised
 * @param documents the documents of the API in it; a file may have a known form and hold none
 * @param violations what is wrong with the file itself: why it was not recognised, or what its form does not allow
 */
public record Contents(Optional<String> form, List<ApiDocument> documents, List<Violation> violations) {

    private static final String UNKNOWN = "unknown-document";

    public Contents {
        documents = List.copyOf(documents);
        violations = List.copyOf(violations);
    }

    /** One document that is not written in any special form. */
    public static Contents of(ApiDocument document) {
        return new Contents(Optional.empty(), List.of(document), List.of());
    }

    static Contents of(String form, List<ApiDocument> documents) {
        return of(form, documents, List.of());
    }

    /** Documents in a file whose form may be broken itself. */
    public static Contents of(String form, List<ApiDocument> documents, List<Violation> violations) {
        return new Contents(Optional.of(form), documents, violations);
    }

    static Contents unknown(String problem) {
        Violation violation = Violation.of(UNKNOWN, Pointer.ROOT, Pointer.ROOT, Map.of("problem", problem));
        return new Contents(Optional.empty(), List.of(), List.of(violation));
    }
}
