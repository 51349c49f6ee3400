package dev.iotdd.internal.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Evaluates with the networknt library, and translates its errors. */
final class NetworkntEvaluator implements Evaluator {

    private static final Set<String> REMARKS = Set.of("title", "description", "$comment");

    private final Schema schema;
    private final Attribution attribution;

    NetworkntEvaluator(JsonNode root, Attribution attribution) {
        this.schema = load(root);
        this.attribution = attribution;
    }

    private static Schema load(JsonNode root) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().locale(Locale.ROOT).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        Schema schema = registry.getSchema(SchemaLocation.of(root.path("$id").asString()), bare(root));
        // Otherwise a broken reference would show itself only at the first document that reaches it.
        schema.initializeValidators();
        return schema;
    }

    /** Without what asserts nothing, which the library would otherwise pass through for every value. */
    private static JsonNode bare(JsonNode schema) {
        if (schema.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            schema.forEach(element -> list.add(bare(element)));
            return list;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.properties().stream()
                .filter(member -> !isRemark(member.getKey(), member.getValue()))
                .forEach(member -> object.set(member.getKey(), bare(member.getValue())));
        return object;
    }

    // A property of a document may bear such a name too; what it holds is then a schema, not a text.
    private static boolean isRemark(String keyword, JsonNode value) {
        return keyword.startsWith("x-iotdd") || (REMARKS.contains(keyword) && value.isString());
    }

    @Override
    public List<Violation> evaluate(JsonNode document, Unknowns unknown, Predicate<String> wanted) {
        List<Error> errors = new ArrayList<>();
        ExecutionContext context = schemaContext();
        context.setErrors(errors);
        schema.validate(context, document);
        return errors.isEmpty()
                ? List.of()
                : attribution.violations(
                        document,
                        errors.stream().map(NetworkntEvaluator::translate).toList(),
                        unknown);
    }

    private static ExecutionContext schemaContext() {
        ExecutionContext context = new ExecutionContext();
        context.executionConfig(config -> config.locale(Locale.ROOT));
        return context;
    }

    private static SchemaError translate(Error error) {
        return new SchemaError(
                Pointer.of(tokens(error.getInstanceLocation())),
                tokens(error.getEvaluationPath()),
                Optional.ofNullable(error.getProperty()));
    }

    private static List<String> tokens(NodePath path) {
        List<String> tokens = new ArrayList<>(path.getNameCount());
        for (int i = 0; i < path.getNameCount(); i++) {
            tokens.add(path.getElement(i).toString());
        }
        return tokens;
    }
}
