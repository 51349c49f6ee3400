package dev.iotdd.internal.schema;

import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The evaluators for the documents of a specification, each made when it is first needed. */
public final class Evaluators {

    private final Spec spec;
    private final Map<String, String> shapeRules;
    private final Map<String, Evaluator> evaluators = new ConcurrentHashMap<>();

    public Evaluators(Spec spec) {
        this.spec = spec;
        this.shapeRules = shapeRules(spec);
    }

    private static Map<String, String> shapeRules(Spec spec) {
        Map<String, String> byKeyword = new HashMap<>();
        for (RuleInfo rule : spec.rules()) {
            rule.keywords().forEach(keyword -> byKeyword.put(keyword, rule.id()));
        }
        return byKeyword;
    }

    /** The evaluator for a kind of documents. */
    public Evaluator of(DocumentKind kind) {
        return evaluators.computeIfAbsent(kind.name(), name -> evaluator(schema(kind)));
    }

    /** The evaluator for a schema file of the specification that is no API document. */
    public Evaluator ofFile(String path) {
        return evaluators.computeIfAbsent(path, name -> evaluator(spec.files().tree(path)));
    }

    /** The evaluator for the bodies of an error that an operation declares. */
    public Evaluator ofError(Operation operation, ErrorType error) {
        return evaluators.computeIfAbsent(
                operation.name() + "/" + error.name(), name -> evaluator(schema(operation, error)));
    }

    Evaluator evaluator(JsonNode schema) {
        return new QuickEvaluator(schema, this::thorough);
    }

    /** The evaluator that always evaluates all of a schema. */
    Evaluator thorough(JsonNode schema) {
        return new NetworkntEvaluator(schema, new Attribution(schema, shapeRules));
    }

    /** What the operation's bundle says of this kind, and for inputs its advice besides. */
    JsonNode schema(DocumentKind kind) {
        String definition = kind.schema().orElseThrow();
        return kind.part().isRequest()
                ? schema(
                        kind.operation(),
                        kind.name(),
                        definition,
                        kind.operation().name() + "Advice")
                : schema(kind.operation(), kind.name(), definition);
    }

    /** What the operation's bundle says of the bodies of an error. */
    JsonNode schema(Operation operation, ErrorType error) {
        return schema(operation, operation.name() + "/" + error.name(), error.name());
    }

    private JsonNode schema(Operation operation, String name, String... definitions) {
        JsonNode bundle = spec.files().tree(Spec.bundlePath(operation.name()));
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", bundle.path("$schema").asString());
        schema.put("$id", bundle.path("$id").asString() + "/" + name);
        var all = schema.putArray("allOf");
        for (String definition : definitions) {
            all.addObject().put("$ref", "#/$defs/" + definition);
        }
        schema.set("$defs", bundle.path("$defs"));
        return schema;
    }
}
