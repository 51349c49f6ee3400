package dev.iotdd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.RuleInfo.Scope;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanFixturesTest {

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Iotdd IOTDD = Iotdd.create(SPEC);

    static List<PlanFixture> fixtures() {
        return PlanFixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void passingPlansAreCleanAndFailingOnesTripTheirRuleAlone(PlanFixture fixture) {
        List<String> rules = fixture.report(IOTDD).findings().stream()
                .map(Finding::rule)
                .distinct()
                .toList();
        assertThat(rules).isEqualTo(fixture.passes() ? List.of() : List.of(fixture.folder()));
    }

    @Test
    void eachFolderIsARuleOfPlans() {
        Set<String> ids = SPEC.rules().stream()
                .filter(rule -> rule.scope() == Scope.PLAN)
                .map(RuleInfo::id)
                .collect(Collectors.toSet());
        assertThat(fixtures().stream().map(PlanFixture::folder).collect(Collectors.toSet()))
                .isEqualTo(ids);
    }

    @Test
    void reportsAreAsExpected() {
        Map<String, String> reports = fixtures().stream()
                .filter(fixture -> !fixture.passes())
                .collect(Collectors.toMap(PlanFixture::expected, fixture -> ExpectedReport.of(fixture.report(IOTDD))));
        assertThat(Repository.outdated(Repository.FIXTURES, reports))
                .as("reports that differ from the expected ones; `mvn verify -Dregenerate` writes them")
                .isEmpty();
        Set<String> there = Repository.files(Repository.FIXTURES, "plans/**.expected.json").stream()
                .map(file -> Repository.FIXTURES.relativize(file).toString())
                .collect(Collectors.toSet());
        assertThat(there).as("no expected report is left over").isEqualTo(reports.keySet());
    }
}
