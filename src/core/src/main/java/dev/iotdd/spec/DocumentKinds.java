package dev.iotdd.spec;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All kinds of documents, by the names that users write. */
public final class DocumentKinds {

    private final Map<String, DocumentKind> byName = new LinkedHashMap<>();

    public DocumentKinds(Spec spec) {
        spec.operations().stream()
                .flatMap(operation ->
                        Arrays.stream(DocumentKind.Part.values()).map(part -> new DocumentKind(operation, part)))
                .filter(kind -> kind.schema().isPresent())
                .forEach(kind -> byName.put(kind.name(), kind));
    }

    /**
     * The kind of this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public DocumentKind named(String name) {
        DocumentKind kind = byName.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("'" + name + "' is no operation of the API."
                    + Suggestion.sentence(Suggestion.closest(name, names())) + " Known are "
                    + Prose.and(names()) + ".");
        }
        return kind;
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
