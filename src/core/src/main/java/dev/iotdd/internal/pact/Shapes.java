package dev.iotdd.internal.pact;

import dev.iotdd.internal.generate.fixture.Shape;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The shapes of what operations take and answer. Safe for many threads. */
final class Shapes {

    private final Spec spec;
    private final Map<String, JsonNode> definitions = new ConcurrentHashMap<>();

    Shapes(Spec spec) {
        this.spec = spec;
    }

    Shape named(Operation operation, String schema) {
        JsonNode bundle = definitions.computeIfAbsent(
                operation.name(),
                name -> spec.files().tree(Spec.bundlePath(name)).path("$defs"));
        return Shape.named(bundle, schema);
    }

    /** All that a caller gives, wherever it travels. */
    Shape input(Operation operation) {
        return named(operation, new DocumentKind(operation, Part.INPUT).schema().orElseThrow());
    }
}
