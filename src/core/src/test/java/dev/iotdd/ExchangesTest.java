package dev.iotdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangesTest {

    private static final Iotdd IOTDD = Iotdd.create(Spec.of(Repository.SPEC));

    static List<ExchangeFixture> fixtures() {
        return ExchangeFixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void passingExchangesAreCleanAndFailingOnesTripTheirRuleAlone(ExchangeFixture fixture) {
        List<Finding> findings = fixture.report(IOTDD).findings();
        if (fixture.passes()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.rule()).as(finding.toString()).isEqualTo(fixture.folder());
                assertThat(finding.location().file()).isEqualTo("response");
            });
        }
    }

    @Test
    void reportsAreAsExpected() {
        Map<String, String> reports = fixtures().stream()
                .filter(fixture -> !fixture.passes())
                .collect(Collectors.toMap(
                        ExchangeFixture::expected, fixture -> ExpectedReport.of(fixture.report(IOTDD))));
        assertThat(Repository.outdated(Repository.FIXTURES, reports))
                .as("reports that differ from the expected ones; `mvn verify -Dregenerate` writes them")
                .isEmpty();
        Set<String> there = Repository.files(Repository.FIXTURES, "exchanges/**.expected.json").stream()
                .map(file -> Repository.FIXTURES.relativize(file).toString())
                .collect(Collectors.toSet());
        assertThat(there).as("no expected report is left over").isEqualTo(reports.keySet());
    }

    @Test
    void eachDocumentIsJudgedForItself() {
        Exchange exchange = Exchange.of(
                        "UpdateSecurityProfile", Payload.of("answer.json", "{\"securityProfileName\": 5}"))
                .withRequest(Payload.of("asked.json", "{\"securityProfileName\": \"p\", \"deleteBehaviours\": true}"))
                .withBefore(Payload.of("before.json", "{\"version\": \"1\"}"));
        Report report = IOTDD.validateExchange(exchange);
        assertThat(report.files())
                .extracting(file -> file.file() + " " + file.operation().orElseThrow())
                .containsExactly(
                        "before.json DescribeSecurityProfileResponse",
                        "asked.json UpdateSecurityProfile",
                        "answer.json UpdateSecurityProfileResponse");
        assertThat(report.findings())
                .extracting(finding -> finding.location().file() + " " + finding.rule())
                .contains("before.json wrong-type", "asked.json unknown-member", "answer.json wrong-type");
    }

    @Test
    void bodiesOfErrorsHaveTheShapeOfTheirType() {
        Exchange exchange = Exchange.of(
                        "UpdateSecurityProfile",
                        Payload.of("answer", "{\"__type\": \"VersionConflictException\", \"message\": 5, \"hint\": 1}"))
                .withStatus(409);
        Report report = IOTDD.validateExchange(exchange);
        assertThat(report.files().get(0).operation()).contains("UpdateSecurityProfileError");
        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.location().pointer())
                .containsExactly("wrong-type /message", "unknown-member /hint");
    }

    @Test
    void bodiesAreTakenWithoutPathAndQuery() {
        Exchange exchange = Exchange.of("UpdateSecurityProfile", Payload.of("answer", ""))
                .withRequestBody(Payload.of("asked", "{\"expectedVersion\": 1, \"deleteBehaviors\": true}"));
        assertThat(IOTDD.validateExchange(exchange).findings())
                .extracting(finding -> finding.location().file() + " " + finding.rule())
                .contains("asked unknown-member");
        Exchange get = Exchange.of("DescribeDimension", Payload.of("answer", "{}"))
                .withRequestBody(Payload.of("asked", "{\"colour\": 1}"));
        assertThat(IOTDD.validateExchange(get).findings())
                .extracting(Finding::message)
                .containsExactly("This is no document that iotdd knows: it is the body of a request, and"
                        + " DescribeDimension takes none.");
        Exchange without =
                Exchange.of("DescribeDimension", Payload.of("answer", "{}")).withRequestBody(Payload.of("asked", " "));
        assertThat(IOTDD.validateExchange(without).findings()).isEmpty();
    }

    @Test
    void anUpdateThatChangesNothingNeedMakeNoVersion() {
        Exchange same = Exchange.of("UpdateSecurityProfile", Payload.of("answer", "{\"version\": 4}"))
                .withRequestBody(Payload.of("asked", "{\"deleteBehaviors\": false}"))
                .withParameter("expectedVersion", "4");
        assertThat(IOTDD.validateExchange(same).has(Level.ERROR)).isFalse();
        Exchange less = same.withParameter("expectedVersion", "5");
        assertThat(IOTDD.validateExchange(less).findings())
                .extracting(Finding::rule)
                .contains("version-not-advanced");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        Exchange lost = Exchange.of("UpdateSecurityProfile", Payload.of(Path.of("no-such-answer.json")));
        assertThat(IOTDD.validateExchange(lost).files().get(0).problem())
                .contains("no-such-answer.json: there is no such file.");
        Exchange broken = Exchange.of("UpdateSecurityProfile", Payload.of("answer.json", "{\"version\": }"));
        assertThat(IOTDD.validateExchange(broken).findings())
                .extracting(Finding::rule)
                .containsExactly("syntax");
        Exchange unknown = Exchange.of("UpdateSecurityProfiles", Payload.of("answer.json", "{}"));
        assertThatThrownBy(() -> IOTDD.validateExchange(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Did you mean UpdateSecurityProfile?");
    }
}
