package dev.iotdd.spec;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import dev.iotdd.internal.source.SpecFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The specification: what iotdd knows of the API, all of it read from data. Immutable, safe for many threads. */
public final class Spec {

    private final SpecFiles files;
    private final List<RuleInfo> rules;
    private final Map<String, RuleInfo> rulesById;
    private final List<Operation> operations;
    private final Map<String, Operation> operationsByName;

    private Spec(SpecFiles files) {
        this.files = files;
        this.rules = SpecData.rules(files.tree("generated/rules.json"));
        this.rulesById = rules.stream().collect(Collectors.toUnmodifiableMap(RuleInfo::id, Function.identity()));
        this.operations = SpecData.operations(files.tree("generated/operations.json"));
        this.operationsByName =
                operations.stream().collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));
    }

    /** The specification that this library was built with. */
    public static Spec bundled() {
        return Bundled.SPEC;
    }

    /**
     * A specification in a directory of the same layout.
     *
     * @throws java.io.UncheckedIOException if one of its files is missing
     */
    public static Spec of(Path directory) {
        return new Spec(SpecFiles.in(directory));
    }

    /** The rules, in the order of the catalogue. */
    public List<RuleInfo> rules() {
        return rules;
    }

    /** The rule of an id, if there is one. */
    public Optional<RuleInfo> findRule(String id) {
        return Optional.ofNullable(rulesById.get(id));
    }

    /**
     * The rule of an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public RuleInfo rule(String id) {
        return findRule(id).orElseThrow(() -> new IllegalArgumentException("There is no rule '" + id + "'"));
    }

    /** The operations, in the order of the OpenAPI document. */
    public List<Operation> operations() {
        return operations;
    }

    /** The operation of a name, if there is one. */
    public Optional<Operation> findOperation(String name) {
        return Optional.ofNullable(operationsByName.get(name));
    }

    /** The built-in metrics. */
    public List<Metric> metrics() {
        return SpecData.builtInMetrics(files.tree("metrics.json"));
    }

    /** The types that a custom metric may have; {@link Metric#name()} is the type. */
    public List<Metric> customMetricTypes() {
        return SpecData.customMetrics(files.tree("metrics.json"));
    }

    /**
     * A wrong and a right example for a rule.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public Example example(String rule) {
        return SpecData.example(
                files.tree("generated/examples.json").path(rule(rule).id()));
    }

    /** The facts that rules rest on, by number. */
    public Map<String, Fact> facts() {
        return SpecData.facts(files.tree("facts.json"));
    }

    /**
     * The JSON Schema of an operation's documents, in one file without outside references: its root takes the input
     * document, {@code $defs} hold request body, response and errors.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    public String bundle(String operation) {
        return files.text(bundlePath(known(operation)));
    }

    /**
     * The same schema in draft-07, which editors know best.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    public String draft07Bundle(String operation) {
        return files.text("generated/bundles/draft-07/" + known(operation) + ".json");
    }

    /** The OpenAPI 3.1 document of all operations, as JSON in one file without outside references. */
    public String openApi() {
        return files.text("generated/openapi.json");
    }

    private String known(String operation) {
        if (!operationsByName.containsKey(operation)) {
            List<String> names = operations.stream().map(Operation::name).toList();
            throw new IllegalArgumentException("'" + operation + "' is no operation of the API."
                    + Suggestion.sentence(Suggestion.closest(operation, names)) + " Known are " + Prose.and(names)
                    + ".");
        }
        return operation;
    }

    /** Path of that schema below the specification's root. */
    public static String bundlePath(String operation) {
        return "generated/bundles/" + operation + ".json";
    }

    /** The files behind it; for use within iotdd only. */
    public SpecFiles files() {
        return files;
    }

    private static final class Bundled {
        static final Spec SPEC = new Spec(SpecFiles.bundled());
    }
}
