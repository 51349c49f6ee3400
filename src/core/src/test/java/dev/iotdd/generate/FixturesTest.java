package dev.iotdd.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.Limits;
import dev.iotdd.Repository;
import dev.iotdd.SpecSchemas;
import dev.iotdd.generate.GeneratedCase.Expected;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.Metric;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.RuleInfo.Check;
import dev.iotdd.spec.RuleInfo.Scope;
import dev.iotdd.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FixturesTest {

    /** They judge more than one document. */
    private static final Set<Scope> OF_SEVERAL_DOCUMENTS = Set.of(Scope.EXCHANGE, Scope.PLAN, Scope.PACT);

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Iotdd IOTDD = Iotdd.create(SPEC);
    private static final List<GeneratedCase> CASES = AllCases.CASES;

    @Test
    void filesAreUpToDate() {
        Map<String, String> files = FixtureFiles.byKind(CASES).entrySet().stream()
                .collect(Collectors.toMap(file -> "generated/" + file.getKey(), Map.Entry::getValue));
        assertThat(Repository.outdated(Repository.FIXTURES, files))
                .as("generated fixtures that differ from the specification's; `mvn verify -Dregenerate` writes them")
                .isEmpty();
        assertThat(Repository.files(Repository.FIXTURES.resolve("generated"), "*"))
                .as("nothing stale lies among them")
                .map(file -> "generated/" + file.toFile().getName())
                .isSubsetOf(files.keySet());
    }

    @Test
    void filesFollowTheirSchema() throws UnreadableException {
        for (Map.Entry<String, String> file : FixtureFiles.byKind(CASES).entrySet()) {
            JsonNode tree = new DocumentReader(new Limits(1 << 30, 10_000_000, 100, 1_000))
                    .read(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8))
                    .root();
            String schema = "generated-fixtures.schema.json"
                    + (file.getKey().equals("manifest.json") ? "#/$defs/manifest" : "");
            assertThat(SpecSchemas.at(schema).validate(tree)).as(file.getKey()).isEmpty();
        }
    }

    @Test
    void eachCaseIsJustWhatItSays() {
        assertThat(CASES.parallelStream().filter(found -> !holds(found)).toList())
                .isEmpty();
    }

    private static boolean holds(GeneratedCase found) {
        List<Finding> findings = IOTDD.withConfig(found.settings())
                .as(found.kind())
                .validate(found.document())
                .findings();
        List<Expected> seen = findings.stream()
                .map(finding -> new Expected(
                        finding.rule(), finding.level(), finding.location().pointer()))
                .toList();
        return seen.equals(found.finding().stream().toList());
    }

    /** Neither more nor less: a rule that a tree can break has cases, one that none can break is of a kind named here. */
    @Test
    void rulesWithoutCasesAreThoseThatNoSingleTreeCanBreak() {
        Set<String> unbroken = SPEC.rules().stream()
                .map(RuleInfo::id)
                .filter(id -> CASES.stream()
                        .flatMap(found -> found.finding().stream())
                        .noneMatch(expected -> expected.rule().equals(id)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unbreakable = SPEC.rules().stream()
                .filter(FixturesTest::isOfNoSingleTree)
                .map(RuleInfo::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unbroken).isEqualTo(unbreakable);
    }

    /** About the text before it is a tree, about files of the project's own, or about several documents. */
    private static boolean isOfNoSingleTree(RuleInfo rule) {
        return Set.of(Check.READER, Check.PROJECT).contains(rule.check())
                || OF_SEVERAL_DOCUMENTS.contains(rule.scope());
    }

    @Test
    void everyMetricIsValidWithEachOperatorThatItTakes() {
        String valid = CASES.stream()
                .filter(GeneratedCase::isValid)
                .map(GeneratedCase::document)
                .collect(Collectors.joining("\n"));
        for (Metric metric : SPEC.metrics()) {
            for (String operator : metric.operators()) {
                assertThat(valid)
                        .containsPattern("\"metric\":\"" + metric.name() + "\"[^\n]*\"comparisonOperator\":\""
                                + operator + "\",\"value\":\\{\"" + metric.valueMember() + "\"");
            }
        }
    }

    @Test
    void variantsOfAProfileBreakOneThingEach() {
        String profile = """
                securityProfileName: pumps
                expectedVersion: 3
                behaviors:
                  - name: quiet
                    metric: aws:num-messages-sent
                    criteria: {comparisonOperator: less-than, value: {count: 40}, durationSeconds: 300}
                """;
        List<GeneratedCase> variants = Fixtures.of(SPEC).from("pumps.yaml", profile);
        assertThat(variants).hasSizeGreaterThan(50);
        assertThat(variants)
                .extracting(variant -> variant.finding().map(Expected::rule).orElse(""))
                .contains(
                        "wrong-type",
                        "missing-member",
                        "unknown-member",
                        "delete-behaviors-with-behaviors",
                        "value-with-statistic")
                .doesNotContain("");
        assertThatThrownBy(() -> Fixtures.of(SPEC).from("pumps.json", "{\"securityProfileName\": 5}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "Variants are made of a document without errors, and this one has one. pumps.json:1:25:");
    }

    @Test
    void filesAreReadAsTheyWereWritten() {
        Map<String, List<GeneratedCase>> kinds = CASES.stream().collect(Collectors.groupingBy(GeneratedCase::kind));
        Map<String, String> files = FixtureFiles.byKind(CASES);

        assertThat(kinds)
                .allSatisfy((kind, cases) -> assertThat(FixtureFiles.read(kind, files.getOrDefault(kind + ".json", "")))
                        .isEqualTo(cases));
    }
}
