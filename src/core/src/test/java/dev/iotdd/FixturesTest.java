package dev.iotdd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixturesTest {

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Iotdd IOTDD = Iotdd.create(SPEC);

    static Stream<Fixture> rules() {
        return Fixture.below("rules").stream();
    }

    /** Documents with several faults: which of them are told, and which are not. */
    static Stream<Fixture> combined() {
        return Fixture.below("combined").stream();
    }

    static Stream<Fixture> operations() {
        return Fixture.below("operations").stream();
    }

    static Stream<Fixture> shapes() {
        return Fixture.below("shapes").stream();
    }

    /** Documents whose findings are written down; all other modules have to come to the same. */
    private static Stream<Fixture> judged() {
        return Stream.of(rules().filter(fixture -> !fixture.passes()), combined(), shapes())
                .flatMap(fixtures -> fixtures);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void passingFilesAreCleanAndFailingOnesTripTheirRuleAlone(Fixture fixture) {
        List<Finding> findings = fixture.report(IOTDD).findings();
        if (fixture.passes()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .isNotEmpty()
                    .allSatisfy(finding ->
                            assertThat(finding.rule()).as(finding.toString()).isEqualTo(fixture.folder()));
        }
    }

    @Test
    void reportsAreAsExpected() {
        Map<String, String> reports = new TreeMap<>();
        judged().forEach(fixture -> reports.put(fixture.expected(), ExpectedReport.of(fixture.report(IOTDD))));
        assertThat(Repository.outdated(Repository.FIXTURES, reports))
                .as("reports that differ from the expected ones; `mvn verify -Dregenerate` writes them")
                .isEmpty();
    }

    @Test
    void noTwoFixturesShareAnExpectedReport() {
        assertThat(judged().map(Fixture::expected)).doesNotHaveDuplicates();
    }

    @Test
    void noExpectedReportIsLeftOver() {
        Set<String> wanted = judged().map(Fixture::expected).collect(Collectors.toSet());
        List<Path> there = Stream.of("rules", "combined", "shapes")
                .flatMap(folder -> Repository.files(Repository.FIXTURES.resolve(folder), "**.expected.json").stream())
                .toList();
        assertThat(there)
                .map(file -> Repository.FIXTURES.relativize(file).toString())
                .isSubsetOf(wanted);
    }

    @Test
    void everyRuleHasItsFixturesAndEveryFolderIsARule() {
        Set<String> ids = SPEC.rules().stream().map(RuleInfo::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(folders(true)).as("rules with a passing file").isEqualTo(ids);
        assertThat(folders(false)).as("rules with a failing file").isEqualTo(ids);
    }

    private static Set<String> folders(boolean passing) {
        Stream<String> documents =
                rules().filter(fixture -> fixture.passes() == passing).map(Fixture::folder);
        Stream<String> exchanges = ExchangeFixture.all().stream()
                .filter(fixture -> fixture.passes() == passing)
                .map(ExchangeFixture::folder);
        Stream<String> plans = PlanFixture.all().stream()
                .filter(fixture -> fixture.passes() == passing)
                .map(PlanFixture::folder);
        return Stream.of(documents, exchanges, plans)
                .flatMap(names -> names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void realPayloadsAreClean(Fixture fixture) {
        assertThat(fixture.report(IOTDD).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void oddShapesGiveFindingsAndNothingIsThrown(Fixture fixture) {
        assertThat(fixture.report(IOTDD).files()).hasSize(1);
        for (String name : IOTDD.documentNames()) {
            assertThat(IOTDD.as(name).validate(fixture.file()).files()).hasSize(1);
        }
    }
}
