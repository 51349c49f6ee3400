package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The custom metrics and dimensions that documents say to exist.
 *
 * @param customMetrics their types by their names; an empty text is a type that is not known
 * @param dimensions their names
 * @param allCustomMetrics whether every custom metric's name is known
 * @param allDimensions whether every dimension's name is known
 */
public record Declared(
        Map<String, String> customMetrics, Set<String> dimensions, boolean allCustomMetrics, boolean allDimensions) {

    public Declared {
        customMetrics = Map.copyOf(customMetrics);
        dimensions = Set.copyOf(dimensions);
    }

    /** What the documents of a file, or of several, declare. */
    public static Declared in(List<ApiDocument> documents, Spec spec) {
        JsonNode words = spec.files().tree("recognition.json").path("declarations");
        Kind metrics = Kind.of(words.path("customMetrics"));
        Kind dimensions = Kind.of(words.path("dimensions"));
        Map<String, String> types = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        for (ApiDocument document : documents) {
            metrics.nameIn(document).ifPresent(name -> types.put(name, metrics.typeIn(document)));
            dimensions.nameIn(document).ifPresent(names::add);
        }
        return new Declared(
                types,
                names,
                documents.stream().noneMatch(metrics::hidesName),
                documents.stream().noneMatch(dimensions::hidesName));
    }

    public boolean isEmpty() {
        return customMetrics.isEmpty() && dimensions.isEmpty() && allCustomMetrics && allDimensions;
    }

    /** The documents that declare one kind of thing. */
    private record Kind(Set<String> operations, String name, String type) {

        static Kind of(JsonNode words) {
            return new Kind(
                    words.path("operations")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.toSet()),
                    words.path("name").asString(),
                    words.path("type").asString(""));
        }

        Optional<String> nameIn(ApiDocument document) {
            JsonNode value = document.root().path(name);
            return isOne(document) && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
        }

        String typeIn(ApiDocument document) {
            return document.root().path(type).asString("");
        }

        /** Whether the file gives the name, and only a deployment knows it; one that it does not give nobody can use. */
        boolean hidesName(ApiDocument document) {
            Pointer at = Pointer.of(name);
            return isOne(document)
                    && document.unknown().covers(at)
                    && !document.origin().spot(at).value().isMissingNode();
        }

        private boolean isOne(ApiDocument document) {
            return operations.contains(document.kind().operation().name());
        }
    }
}
