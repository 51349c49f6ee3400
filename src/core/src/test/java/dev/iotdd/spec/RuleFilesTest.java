package dev.iotdd.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Repository;
import dev.iotdd.SpecSchemas;
import dev.iotdd.internal.source.SpecFiles;
import dev.iotdd.spec.RuleInfo.Check;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The specification's own files are as their schemas say, and what they name exists. */
class RuleFilesTest {

    private static final SpecFiles FILES = SpecFiles.in(Repository.SPEC);
    private static final Spec SPEC = Spec.of(Repository.SPEC);

    static Stream<String> files() {
        return Repository.files(Repository.SPEC.resolve("rules"), "*.json").stream()
                .map(file -> "rules/" + Path.of("").resolve(file).toFile().getName());
    }

    @ParameterizedTest
    @MethodSource("files")
    void ruleFilesFollowTheirMetaSchema(String file) {
        assertThat(errors("rule.schema.json", file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "metrics.schema.json, metrics.json",
        "accepted-drift.schema.json, accepted-drift.json",
        "cloudformation.schema.json, cloudformation.json",
        "words.schema.json, words.json"
    })
    void tablesFollowTheirSchemas(String schema, String file) {
        assertThat(errors(schema, file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void idFileAndSchemaAreOneWord(String file) {
        JsonNode rule = FILES.tree(file);
        String id = rule.path("title").asString();
        assertThat(file).isEqualTo("rules/" + id + ".json");
        assertThat(rule.path("$id").asString()).endsWith("/" + file);
        boolean schema = SPEC.rule(id).check() == Check.SCHEMA;
        List<String> annotated = rule.findValues("x-iotdd-rule").stream()
                .map(JsonNode::asString)
                .distinct()
                .toList();
        assertThat(annotated).isEqualTo(schema ? List.of(id) : List.of());
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatARuleNamesExists(String file) {
        RuleInfo rule = SPEC.rule(FILES.tree(file).path("title").asString());
        assertThat(SPEC.facts().keySet()).containsAll(rule.facts());
        assertThat(rule.hides())
                .allSatisfy(hidden -> assertThat(SPEC.findRule(hidden)).isPresent());
        assertThat(rule.operations())
                .allSatisfy(
                        operation -> assertThat(SPEC.findOperation(operation)).isPresent());
    }

    @Test
    void everyMetricIsInOneBranchOfTheOperatorRule() {
        List<String> listed = FILES.tree("rules/operator-not-for-metric.json").findValues("metric").stream()
                .flatMap(metric -> metric.path("enum").valueStream())
                .map(JsonNode::asString)
                .sorted()
                .toList();
        assertThat(listed)
                .isEqualTo(SPEC.metrics().stream().map(Metric::name).sorted().toList());
    }

    @Test
    void operatorsAreTheSameEverywhere() {
        Set<String> model = texts(FILES.tree("schemas/ComparisonOperator.json").path("enum"));
        Set<String> table = new TreeSet<>();
        FILES.tree("metrics.json")
                .path("operatorGroups")
                .forEach(group -> table.addAll(texts(group.path("operators"))));
        assertThat(table).isEqualTo(model);
        assertThat(texts(FILES.tree("schemas/EvaluationStatistic.json").path("enum")))
                .isEqualTo(texts(FILES.tree("metrics.json").path("statistics")));
        assertThat(texts(FILES.tree("config.schema.json")
                        .path("properties")
                        .path("customMetrics")
                        .path("additionalProperties")
                        .path("enum")))
                .isEqualTo(texts(FILES.tree("schemas/CustomMetricType.json").path("enum")));
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> errors(String schema, String file) {
        return SpecSchemas.at(schema).validate(FILES.tree(file)).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
