package dev.iotdd.example;

import static dev.iotdd.junit.IotddAssertions.assertPayloadsSoftly;
import static dev.iotdd.junit.IotddAssertions.assertThatPayload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.junit.DeclaredError;
import dev.iotdd.junit.ErrorSource;
import dev.iotdd.junit.IotddMock;
import dev.iotdd.mock.Call;
import dev.iotdd.mock.Fault;
import dev.iotdd.mock.RunningMock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.VersionConflictException;

// tag::junit[]
@IotddMock(region = "eu-central-1", seeds = "src/test/account", failOnContractBreach = true)
class ProfileRolloutTest {

    private static final Path GATEWAYS = Path.of("src/main/iot/gateways.update.json");

    @Test
    void updatesTheVersionThatItPlannedFor(RunningMock mock, IotClient iot) throws IOException {
        assertThat(rollout(iot).rollOut(GATEWAYS)).isEqualTo(2);
        assertThat(mock.calls("UpdateSecurityProfile").get(0).target()).endsWith("?expectedVersion=1");
        assertThatPayload(iot.describeSecurityProfile(request -> request.securityProfileName("gateways")))
                .isValid();
    }

    @Test
    void plansAnewAfterAConflict(RunningMock mock, IotClient iot) throws IOException {
        mock.inject(Fault.error("VersionConflictException").times(1));
        assertThat(rollout(iot).rollOut(GATEWAYS)).isEqualTo(2);
    }

    @ParameterizedTest
    @ErrorSource("UpdateSecurityProfile")
    void leavesTheProfileAloneIfItCannotUpdate(DeclaredError error, RunningMock mock, IotClient iot) {
        assertThatThrownBy(() -> rollout(iot).rollOut(GATEWAYS)).isInstanceOf(RolloutException.class);
        assertThat(mock.calls("UpdateSecurityProfile"))
                .extracting(Call::errorType)
                .containsOnly(Optional.of(error.name()));
    }
    // end::junit[]

    @Test
    void createsWhatIsNotThere(RunningMock mock, IotClient iot) throws IOException {
        assertThat(rollout(iot).rollOut(Path.of("src/main/iot/meters.learn.json")))
                .isEqualTo(1);
        assertThat(mock.calls("CreateSecurityProfile")).hasSize(1);
    }

    @Test
    void clearsWhatIsToBeDeleted(IotClient iot) throws IOException {
        rollout(iot).rollOut(Path.of("src/main/iot/meters.learn.json"));
        assertThat(rollout(iot).rollOut(Path.of("src/main/iot/meters.clear.json")))
                .isEqualTo(2);
        assertThat(iot.describeSecurityProfile(request -> request.securityProfileName("meters"))
                        .hasAdditionalMetricsToRetainV2())
                .isFalse();
    }

    @RepeatedTest(3)
    void changesNothingTwice(RunningMock mock, IotClient iot) throws IOException {
        rollout(iot).rollOut(GATEWAYS);
        assertThat(rollout(iot).rollOut(GATEWAYS)).isEqualTo(2);
        assertThat(mock.calls("UpdateSecurityProfile")).hasSize(1);
    }

    @Nested
    class WhereTheServiceThrottles {

        @Test
        @IotddMock(seeds = "src/test/account", faults = "throttling,on=UpdateSecurityProfile,times=6")
        void isPatient(IotClient iot) throws IOException {
            assertThat(rollout(iot).rollOut(GATEWAYS)).isEqualTo(2);
        }

        @Test
        void givesUpInTheEnd(RunningMock mock, IotClient iot) {
            mock.inject(Fault.throttling());
            assertThatThrownBy(() -> rollout(iot).rollOut(GATEWAYS))
                    .isInstanceOf(RolloutException.class)
                    .hasMessageStartingWith("The profile gateways was not rolled out: ");
        }
    }

    @Test
    void givesUpAfterManyConflicts(RunningMock mock, IotClient iot) {
        mock.inject(Fault.error("VersionConflictException"));
        assertThatThrownBy(() -> rollout(iot).rollOut(GATEWAYS))
                .isInstanceOf(RolloutException.class)
                .hasCauseInstanceOf(VersionConflictException.class);
        assertThat(mock.calls("UpdateSecurityProfile")).hasSize(4);
    }

    @Test
    void plansAreWithinTheContract() {
        var wanted = ProfileFile.parse("{\"securityProfileName\": \"pumps\", \"deleteAlertTargets\": true}");
        assertPayloadsSoftly(softly -> {
            softly.assertThatPayload(((Plan.Create) Plan.toCreate(wanted)).request())
                    .isValid();
            softly.assertThatPayload(wanted).hasNoFindings();
        });
    }

    private static ProfileRollout rollout(IotClient iot) {
        return new ProfileRollout(iot, Duration.ofMillis(1));
    }
}
