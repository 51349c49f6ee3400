package dev.iotdd.internal.schema;

import dev.iotdd.internal.DocumentOrder;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks quickly whether anything is wrong, and has only those parts of a schema evaluated in which something is. The
 * thorough evaluator of a part is not even loaded before.
 */
final class QuickEvaluator implements Evaluator {

    private static final String REF = "$ref";
    private static final String ALL = "allOf";
    private static final String DEFINITIONS = "$defs";

    /** What may stand beside a list of schemas without asking for more. */
    private static final Set<String> SILENT = Set.of("$schema", "$id", DEFINITIONS, "title", "description", ALL);

    private final JsonNode root;
    private final List<JsonNode> parts;
    private final List<Optional<Quick>> quick;
    private final Function<JsonNode, Evaluator> thorough;
    private final ConcurrentHashMap<Integer, Evaluator> loaded = new ConcurrentHashMap<>();

    /**
     * @param root the schema
     * @param thorough makes the evaluator that tells what is wrong
     */
    QuickEvaluator(JsonNode root, Function<JsonNode, Evaluator> thorough) {
        this.root = root;
        this.parts = conjuncts(root, root).toList();
        this.quick =
                parts.stream().map(part -> QuickCompiler.compile(part, root)).toList();
        this.thorough = thorough;
    }

    /** What a schema asks for independently. */
    private static Stream<JsonNode> conjuncts(JsonNode root, JsonNode schema) {
        JsonNode target = schema.size() == 1 && schema.path(REF).asString("").startsWith("#/")
                ? root.at(schema.path(REF).asString().substring(1))
                : schema;
        return target.path(ALL).isArray() && SILENT.containsAll(target.propertyNames())
                ? target.path(ALL).valueStream().flatMap(element -> conjuncts(root, element))
                : Stream.of(schema);
    }

    @Override
    public List<Violation> evaluate(JsonNode document, Unknowns unknown) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!accepts(i, document)) {
                violations.addAll(thorough(i).evaluate(document, unknown));
            }
        }
        if (violations.size() > 1) {
            violations.sort(Comparator.comparing(Violation::at, new DocumentOrder(document)));
        }
        return violations;
    }

    private boolean accepts(int part, JsonNode document) {
        Optional<Quick> check = quick.get(part);
        return check.isPresent() && check.get().accepts(document);
    }

    private Evaluator thorough(int part) {
        return loaded.computeIfAbsent(part, i -> thorough.apply(whole(parts.get(i))));
    }

    /** A part as a schema of its own. */
    private JsonNode whole(JsonNode part) {
        if (part.equals(root)) {
            return root;
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.setAll((ObjectNode) root);
        whole.putArray(ALL).add(part);
        whole.set(DEFINITIONS, needed(part));
        return whole;
    }

    /** The definitions that a schema comes to. All the others would only take time to load. */
    private ObjectNode needed(JsonNode schema) {
        ObjectNode needed = JsonNodeFactory.instance.objectNode();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            for (String reference : open.pop().findValuesAsString(REF)) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                if (!needed.has(name)) {
                    JsonNode definition = root.path(DEFINITIONS).path(name);
                    needed.set(name, definition);
                    open.push(definition);
                }
            }
        }
        return needed;
    }
}
