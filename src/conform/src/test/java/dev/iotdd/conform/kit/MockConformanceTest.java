package dev.iotdd.conform.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.conform.Credentials;
import dev.iotdd.conform.scorecard.CaseResult;
import dev.iotdd.conform.scorecard.CaseResult.Outcome;
import dev.iotdd.conform.scorecard.Group;
import dev.iotdd.conform.scorecard.Scorecard;
import dev.iotdd.conform.scorecard.ScorecardFormat;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.mock.Signing;
import dev.iotdd.spec.Spec;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MockConformanceTest {

    private static final ConformanceKit KIT = ConformanceKit.of(Spec.bundled());
    private static final Credentials CREDENTIALS = new Credentials("AKIAEXAMPLE", "secret", Optional.of("token"));

    @Test
    void ourMockKeepsTheWholeContract() {
        Scorecard scorecard = KIT.run(Target.mock(), 4, done -> {});
        assertThat(scorecard.failures())
                .as(ScorecardFormat.TEXT.write(scorecard))
                .isEmpty();
        assertThat(scorecard.total().leftOut()).isZero();
        assertThat(scorecard.total().percentText()).isEqualTo("100 %");
        assertThat(scorecard.byGroup()).containsOnlyKeys(Group.values());
        assertThat(scorecard.byOperation()).hasSize(Spec.bundled().operations().size());
        assertThat(scorecard.results()).extracting(result -> result.info().id()).doesNotHaveDuplicates();
    }

    @Test
    void signedRequestsAreTakenByAMockThatVerifiesThem() {
        Signing signing = Signing.verified(Map.of(CREDENTIALS.accessKeyId(), CREDENTIALS.secretAccessKey()));
        try (IotddMock mock = IotddMock.builder().signing(signing).start()) {
            Target target = Target.at(mock.endpoint()).signedWith(CREDENTIALS);
            Scorecard scorecard = KIT.withAtMost(2).run(target, 4, done -> {});
            assertThat(scorecard.failures())
                    .as(ScorecardFormat.TEXT.write(scorecard))
                    .isEmpty();
            assertThat(scorecard.results().stream().filter(result -> result.outcome() == Outcome.LEFT_OUT))
                    .extracting(CaseResult::reason)
                    .allMatch(Optional::isPresent);
            assertThat(mock.calls("ListSecurityProfiles")).isNotEmpty();
        }
    }
}
