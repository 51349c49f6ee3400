package dev.iotdd.internal.schema;

import dev.iotdd.internal.DocumentOrder;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks quickly whether anything is wrong, and has only those parts of a schema evaluated in which something is. The
 * thorough evaluator of a part is not even loaded before.
 */
final class QuickEvaluator implements Evaluator {

    private static final String REF = "$ref";
    private static final String LOCAL = "#/";
    private static final String ALL = "allOf";
    private static final String DEFINITIONS = "$defs";

    /** What may stand beside a list of schemas without asking for more. */
    private static final Set<String> SILENT = Set.of("$schema", "$id", DEFINITIONS, "title", "description", ALL);

    private final JsonNode root;
    private final List<Part> parts;
    private final Function<JsonNode, Evaluator> thorough;

    /**
     * @param root the schema
     * @param thorough makes the evaluator that tells what is wrong
     */
    QuickEvaluator(JsonNode root, Function<JsonNode, Evaluator> thorough) {
        this.root = root;
        this.thorough = thorough;
        this.parts = conjuncts(root, root).map(Part::new).toList();
    }

    /** What a schema asks for independently. */
    private static Stream<JsonNode> conjuncts(JsonNode root, JsonNode schema) {
        JsonNode target = schema.size() == 1 ? target(root, schema) : schema;
        return target.path(ALL).isArray() && SILENT.containsAll(target.propertyNames())
                ? target.path(ALL).valueStream().flatMap(element -> conjuncts(root, element))
                : Stream.of(schema);
    }

    @Override
    public List<Violation> evaluate(JsonNode document, Unknowns unknown, Predicate<String> wanted) {
        List<Violation> violations = new ArrayList<>();
        for (Part part : parts) {
            if (!part.accepts(document) && part.isWanted(wanted)) {
                violations.addAll(part.thorough().evaluate(document, unknown, wanted));
            }
        }
        if (violations.size() > 1) {
            violations.sort(Comparator.comparing(Violation::at, new DocumentOrder(document)));
        }
        return violations;
    }

    /** One of the things that the schema asks for. */
    private final class Part {

        private final JsonNode schema;
        private final Optional<Quick> quick;
        private final Optional<String> rule;
        private volatile @Nullable Evaluator loaded;

        Part(JsonNode schema) {
            this.schema = schema;
            this.quick = QuickCompiler.compile(schema, root);
            this.rule = onlyRule(schema);
        }

        boolean accepts(JsonNode document) {
            return quick.isPresent() && quick.get().accepts(document);
        }

        boolean isWanted(Predicate<String> wanted) {
            return rule.isEmpty() || wanted.test(rule.get());
        }

        Evaluator thorough() {
            Evaluator evaluator = loaded;
            return evaluator == null ? load() : evaluator;
        }

        private synchronized Evaluator load() {
            Evaluator evaluator = loaded;
            if (evaluator == null) {
                evaluator = thorough.apply(whole(schema));
                loaded = evaluator;
            }
            return evaluator;
        }
    }

    /** The rule that a part speaks for from its top to its bottom; empty where it is a shape, or several. */
    private Optional<String> onlyRule(JsonNode part) {
        Set<String> rules = new HashSet<>(part.findValuesAsString(Attribution.RULE));
        rules.addAll(needed(part).findValuesAsString(Attribution.RULE));
        return rules.size() == 1 && target(root, part).has(Attribution.RULE)
                ? rules.stream().findFirst()
                : Optional.empty();
    }

    /** The definition that a schema refers to; the schema itself where it refers to none. */
    private static JsonNode target(JsonNode root, JsonNode schema) {
        String reference = schema.path(REF).asString("");
        return reference.startsWith(LOCAL) ? root.at(reference.substring(1)) : schema;
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
