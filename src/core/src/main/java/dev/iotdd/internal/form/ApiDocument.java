package dev.iotdd.internal.form;

import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.DocumentKind;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A document of the API that a file holds.
 *
 * @param kind what it is
 * @param root the document in the API's own words
 * @param origin the way back
 * @param name what the file calls it, where it holds several: a resource's logical id, an address, an event
 * @param unknown what of it is not known
 * @param violations what is wrong with the way in which the file writes it
 * @param elsewhere what the file says beside it, for other operations to take: what a profile is attached to
 */
public record ApiDocument(
        DocumentKind kind,
        JsonNode root,
        Origin origin,
        Optional<String> name,
        Unknowns unknown,
        List<Violation> violations,
        JsonNode elsewhere) {

    public ApiDocument(
            DocumentKind kind,
            JsonNode root,
            Origin origin,
            Optional<String> name,
            Unknowns unknown,
            List<Violation> violations) {
        this(kind, root, origin, name, unknown, violations, MissingNode.getInstance());
    }

    public ApiDocument {
        violations = List.copyOf(violations);
    }

    /** A file that is one. */
    public static ApiDocument whole(DocumentKind kind, Document document) {
        return new ApiDocument(kind, document.root(), Origin.of(document), Optional.empty(), Unknowns.NONE, List.of());
    }

    /** The same with another root, of which more is not known. */
    ApiDocument with(JsonNode other, Unknowns more) {
        return new ApiDocument(kind, other, origin, name, unknown.and(more), violations, elsewhere);
    }
}
