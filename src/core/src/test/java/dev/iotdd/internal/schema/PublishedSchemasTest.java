package dev.iotdd.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.iotdd.Finding;
import dev.iotdd.Fixture;
import dev.iotdd.Iotdd;
import dev.iotdd.Level;
import dev.iotdd.Limits;
import dev.iotdd.Repository;
import dev.iotdd.SpecSchemas;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.SpecFiles;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.Parameter;
import dev.iotdd.spec.RuleInfo.Check;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What users of other tools get: the schemas for editors, and the OpenAPI document, alone give the verdict that iotdd
 * gives. The bundles themselves are judged by a validator that is not ours, among the tests of agreement.
 */
class PublishedSchemasTest {

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Iotdd IOTDD = Iotdd.create(SPEC);
    private static final SpecFiles FILES = SpecFiles.in(Repository.SPEC);
    private static final Map<String, Schema> SCHEMAS = new HashMap<>();

    /** The fixtures that are input documents of an operation and have a tree. */
    static Stream<Fixture> inputs() {
        return Stream.of("rules", "combined", "operations", "shapes")
                .flatMap(folder -> Fixture.below(folder).stream())
                .filter(fixture ->
                        operation(fixture).isPresent() && tree(fixture).isPresent());
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void draft07BundlesGiveTheVerdict(Fixture fixture) {
        String operation = operation(fixture).orElseThrow().name();
        assertThat(valid(
                        bundle("generated/bundles/draft-07/" + operation + ".json", SpecificationVersion.DRAFT_7),
                        fixture))
                .isEqualTo(acceptedBySchemas(fixture));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void theOpenApiDocumentGivesTheVerdictOnBodies(Fixture fixture) {
        givesTheVerdictOnBodies(fixture, PublishedSchemasTest::openApi);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void theOpenApiDocumentInOneFileGivesTheVerdictOnBodies(Fixture fixture) {
        givesTheVerdictOnBodies(fixture, PublishedSchemasTest::openApiInOneFile);
    }

    private static void givesTheVerdictOnBodies(Fixture fixture, Function<String, Schema> components) {
        Operation operation = operation(fixture).orElseThrow();
        JsonNode document = tree(fixture).orElseThrow();
        if (operation.requestBody().isEmpty() || !document.isObject()) {
            return;
        }
        Set<String> outside =
                Set.copyOf(operation.parameters().stream().map(Parameter::name).toList());
        ObjectNode body = ((ObjectNode) document).deepCopy().without(outside);
        boolean accepted = errors(fixture).noneMatch(finding -> inBody(finding, outside));
        assertThat(components
                        .apply(operation.requestBody().get())
                        .validate(body)
                        .isEmpty())
                .isEqualTo(accepted);
    }

    private static boolean inBody(Finding finding, Set<String> outside) {
        String pointer = finding.location().pointer();
        boolean missing = finding.rule().equals("missing-member") && pointer.isEmpty();
        return outside.stream()
                .noneMatch(name -> pointer.equals("/" + name)
                        || (missing && finding.message().contains(" " + name + " ")));
    }

    /** Whether iotdd finds no error that a schema can say. */
    private static boolean acceptedBySchemas(Fixture fixture) {
        return errors(fixture).findAny().isEmpty();
    }

    private static Stream<Finding> errors(Fixture fixture) {
        return fixture.report(IOTDD).findings().stream()
                .filter(finding -> SPEC.rule(finding.rule()).levelFor("") == Level.ERROR)
                .filter(finding -> Set.of(Check.SCHEMA, Check.SHAPE)
                        .contains(SPEC.rule(finding.rule()).check()));
    }

    private static boolean valid(Schema schema, Fixture fixture) {
        return schema.validate(tree(fixture).orElseThrow()).isEmpty();
    }

    private static Schema bundle(String path, SpecificationVersion dialect) {
        return SCHEMAS.computeIfAbsent(path, key -> SpecSchemas.at(path, dialect));
    }

    /** The component as a tool finds it that follows the references from the OpenAPI document on. */
    private static Schema openApi(String component) {
        JsonNode reference = FILES.tree("openapi.yaml")
                .path("components")
                .path("schemas")
                .path(component)
                .path("$ref");
        return bundle(reference.asString(), SpecificationVersion.DRAFT_2020_12);
    }

    /** The component as a tool finds it that knows nothing but this one document. */
    private static Schema openApiInOneFile(String component) {
        return SCHEMAS.computeIfAbsent("#" + component, key -> {
            ObjectNode document = (ObjectNode) FILES.tree("generated/openapi.json");
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(document.put("$ref", "#/components/schemas/" + component));
        });
    }

    private static Optional<Operation> operation(Fixture fixture) {
        return fixture.kind(IOTDD).flatMap(SPEC::findOperation);
    }

    private static Optional<JsonNode> tree(Fixture fixture) {
        try {
            return Optional.of(new DocumentReader(Limits.DEFAULT)
                    .read(fixture.path(), Files.readAllBytes(fixture.file()))
                    .root());
        } catch (UnreadableException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
