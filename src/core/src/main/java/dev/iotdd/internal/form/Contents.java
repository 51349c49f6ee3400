package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.source.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file turned out to hold.
 *
 * @param form the form that it has; empty where none was recognised
 * @param documents the documents of the API in it; a file may have a known form and hold none
 * @param faults what is wrong with texts of the file that should be documents of the API
 * @param violations what is wrong with the file itself: why it was not recognised, or what its form does not allow
 * @param takesReserved whether this form may hold what is reserved for certain forms, such as tags
 * @param authored whether people write such files, rather than programs that record what was
 */
public record Contents(
        Optional<String> form,
        List<ApiDocument> documents,
        List<Fault> faults,
        List<Violation> violations,
        boolean takesReserved,
        boolean authored) {

    private static final String UNKNOWN = "unknown-document";

    public Contents {
        documents = List.copyOf(documents);
        faults = List.copyOf(faults);
        violations = List.copyOf(violations);
    }

    /** One document that is not written in any special form. */
    public static Contents of(ApiDocument document) {
        return new Contents(Optional.empty(), List.of(document), List.of(), List.of(), false, true);
    }

    static Contents of(String form, List<ApiDocument> documents) {
        return of(form, documents, List.of());
    }

    /** Documents in a file whose form may be broken itself. */
    public static Contents of(String form, List<ApiDocument> documents, List<Violation> violations) {
        return new Contents(Optional.of(form), documents, List.of(), violations, false, true);
    }

    /** Documents that are texts of a recording, and what is wrong with such texts. */
    static Contents embedded(String form, List<ApiDocument> documents, List<Fault> faults) {
        return new Contents(Optional.of(form), documents, faults, List.of(), false, false);
    }

    /** Of a form that may hold tags, or several values one after the other. */
    static Contents reserved(String form, List<ApiDocument> documents) {
        return new Contents(Optional.of(form), documents, List.of(), List.of(), true, true);
    }

    static Contents unknown(String problem) {
        Violation violation = Violation.of(UNKNOWN, Pointer.ROOT, Pointer.ROOT, Map.of("problem", problem));
        return new Contents(Optional.empty(), List.of(), List.of(), List.of(violation), false, true);
    }

    /** The same, as made by a program. */
    Contents recorded() {
        return new Contents(form, documents, faults, violations, takesReserved, false);
    }

    /** Whether it is not known what the file is. */
    public boolean isUnknown() {
        return form.isEmpty() && documents.isEmpty();
    }
}
