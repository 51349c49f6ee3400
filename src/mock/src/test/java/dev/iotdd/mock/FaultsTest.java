package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.VersionConflictException;

/** Faults that tests ask for. */
class FaultsTest {

    private static List<Integer> statuses(IotddMock mock, int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> Http.send(mock, "GET", "/dimensions", "").statusCode())
                .toList();
    }

    @Test
    void faultsHappenAfterAndAsOftenAsTheyAreAskedFor() {
        try (IotddMock mock = IotddMock.builder()
                .fault(Fault.throttling().after(2).times(1))
                .fault(Fault.internalFailure().on("ListDimensions").after(3).times(2))
                .start()) {
            assertThat(statuses(mock, 8)).containsExactly(200, 200, 400, 200, 500, 500, 200, 200);
            assertThat(mock.calls().get(2).fault()).contains("throttling");
            assertThat(mock.calls().get(3).fault()).isEmpty();
        }
    }

    @Test
    void anyDeclaredErrorCanBeAskedFor() {
        try (IotddMock mock = IotddMock.start();
                IotClient iot = Sdk.client(mock)) {
            mock.inject(Fault.error("VersionConflictException").times(1));

            assertThat(iot.listSecurityProfiles().securityProfileIdentifiers()).isEmpty();
            assertThatThrownBy(() -> iot.updateSecurityProfile(request -> request.securityProfileName("p")))
                    .isInstanceOf(VersionConflictException.class)
                    .hasMessageContaining("A fault that was asked for.");
            assertThat(mock.calls("UpdateSecurityProfile").get(0).fault()).contains("error VersionConflictException");
            assertThat(mock.problems()).isEmpty();
        }
    }

    @Test
    void errorsThatNobodyDeclaresAreRefused() {
        try (IotddMock mock = IotddMock.start()) {
            assertThatThrownBy(() -> mock.inject(Fault.error("TeapotException")))
                    .hasMessage("'TeapotException' is not declared by any operation.");
            assertThatThrownBy(() ->
                            mock.inject(Fault.error("VersionConflictException").on("ListDimensions")))
                    .hasMessageStartingWith("'VersionConflictException' is not declared by ListDimensions; it is by ");
        }
    }

    @Test
    void listenersAreToldEachCall() {
        List<String> told = new CopyOnWriteArrayList<>();
        try (IotddMock mock = IotddMock.builder()
                .listener(call -> told.add(call.operation().orElseThrow()))
                .start()) {
            statuses(mock, 2);
            mock.clearCalls();

            assertThat(told).containsExactly("ListDimensions", "ListDimensions");
        }
    }

    @Test
    void theSameSeedMakesTheSameFaults() {
        List<List<Integer>> runs = IntStream.of(7, 7, 8)
                .mapToObj(seed -> {
                    try (IotddMock mock = IotddMock.builder()
                            .randomSeed(seed)
                            .fault(Fault.throttling().rate(0.5))
                            .start()) {
                        return statuses(mock, 40);
                    }
                })
                .toList();

        assertThat(runs.get(0)).contains(200, 400).isEqualTo(runs.get(1)).isNotEqualTo(runs.get(2));
    }

    @Test
    void lostAndHalfResponsesAreRetriedByTheSdk() {
        try (IotddMock mock = IotddMock.start();
                IotClient iot = Sdk.client(mock)) {
            mock.inject(Fault.lostRequest().on("CreateSecurityProfile").times(1));
            mock.inject(Fault.halfResponse().on("DescribeSecurityProfile").times(1));

            iot.createSecurityProfile(request -> request.securityProfileName("p"));
            iot.describeSecurityProfile(request -> request.securityProfileName("p"));

            assertThat(mock.calls("CreateSecurityProfile")).hasSize(2);
            assertThat(mock.calls("DescribeSecurityProfile")).hasSize(2);
        }
    }

    @Test
    void aLostResponseMeansThatTheUpdateWasMade() {
        try (IotddMock mock = IotddMock.start();
                IotClient iot = Sdk.client(mock)) {
            iot.createSecurityProfile(request -> request.securityProfileName("p"));
            mock.inject(Fault.lostResponse().on("UpdateSecurityProfile").times(1));

            assertThatThrownBy(() -> iot.updateSecurityProfile(
                            request -> request.securityProfileName("p").expectedVersion(1L)))
                    .isInstanceOf(VersionConflictException.class);
            assertThat(iot.describeSecurityProfile(request -> request.securityProfileName("p"))
                            .version())
                    .isEqualTo(2);
        }
    }

    @Test
    void aLostRequestMeansThatNothingWasDone() {
        try (IotddMock mock = IotddMock.start()) {
            mock.inject(Fault.lostRequest().times(5));

            assertThatThrownBy(() -> Http.send(mock, "POST", "/security-profiles/p", ""))
                    .isInstanceOf(UncheckedIOException.class);
            mock.clearFaults();
            assertThat(Http.send(mock, "GET", "/security-profiles/p", "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aHalfResponseIsNoResponse() {
        try (IotddMock mock = IotddMock.builder().fault(Fault.halfResponse()).start();
                IotClient iot = Sdk.client(mock)) {
            assertThatThrownBy(() -> iot.listDimensions(request -> {})).isInstanceOf(SdkClientException.class);
        }
    }

    @Test
    void delaysAreWaitedFor() {
        try (IotddMock mock = IotddMock.builder()
                .fault(Fault.delay(Duration.ofMillis(50)))
                .fault(Fault.throttling().times(1))
                .start()) {
            assertThat(statuses(mock, 2)).containsExactly(400, 200);
            assertThat(mock.calls())
                    .extracting(Call::took)
                    .allSatisfy(took -> assertThat(took).isGreaterThanOrEqualTo(Duration.ofMillis(50)));
            assertThat(mock.calls())
                    .extracting(call -> call.fault().orElse(""))
                    .containsExactly("throttling, delay of 50 ms", "delay of 50 ms");
        }
    }

    @Test
    void latenciesKeepToTheirBounds() {
        Latency uniform = Latency.between(Duration.ofMillis(10), Duration.ofMillis(30));
        Latency queue = Latency.exponential(Duration.ofMillis(10), Duration.ofMillis(25));

        assertThat(uniform.sample(0)).isEqualTo(Duration.ofMillis(10));
        assertThat(uniform.sample(0.5)).isEqualTo(Duration.ofMillis(20));
        assertThat(queue.sample(0)).isZero();
        assertThat(queue.sample(0.99)).isEqualTo(Duration.ofMillis(25));
        assertThatThrownBy(() -> uniform.sample(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Latency.between(Duration.ofMillis(2), Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void documentedRatesThrottleWhatIsTooFast() {
        try (IotddMock mock = IotddMock.builder().documentedRates().start()) {
            List<Integer> statuses = statuses(mock, 40);

            assertThat(statuses.subList(0, 10)).containsOnly(200);
            assertThat(statuses).contains(400);
            assertThat(mock.calls().get(statuses.indexOf(400)).errorType()).contains("ThrottlingException");
        }
    }

    @Test
    void faultsAreWords() {
        assertThat(Fault.parse("delay,ms=5,rate=0.5,on=DescribeSecurityProfile,on=ListDimensions,after=2"))
                .isEqualTo(Fault.delay(Duration.ofMillis(5))
                        .rate(0.5)
                        .on("DescribeSecurityProfile", "ListDimensions")
                        .after(2));
        assertThat(Fault.parse("error,name=VersionConflictException,times=1"))
                .isEqualTo(Fault.error("VersionConflictException").times(1));
        assertThatThrownBy(() -> Fault.parse("error")).hasMessage("The fault 'error' needs name=EXCEPTION.");
        assertThatThrownBy(() -> Fault.parse("throttling,sometimes"))
                .hasMessage("'sometimes' in the fault 'throttling,sometimes' has no value; wanted is KEY=VALUE.");
        assertThatThrownBy(() -> Fault.parse("throttling,times=x"))
                .hasMessage("'x' in the fault 'throttling,times=x' is no number.");
        assertThatThrownBy(() -> Fault.parse("throttling,rate=often"))
                .hasMessage("'often' in the fault 'throttling,rate=often' is no number.");
        assertThatThrownBy(() -> Fault.parse("throttling,when=x"))
                .hasMessage("'when' is no setting of a fault; known: on, after, times, rate, name, ms.");
        assertThatThrownBy(() -> Fault.parse("delay")).hasMessage("The fault 'delay' needs ms=NUMBER.");
        assertThatThrownBy(() -> Fault.parse("throttling,ms=5"))
                .hasMessage("In the fault 'throttling,ms=5', ms is a setting of the kind delay alone.");
    }

    @Test
    void faultsForOperationsThatThereAreNotAreRefused() {
        try (IotddMock mock = IotddMock.start()) {
            assertThatThrownBy(() -> mock.inject(Fault.throttling().on("UpdateProfile")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("UpdateProfile");
        }
    }
}
