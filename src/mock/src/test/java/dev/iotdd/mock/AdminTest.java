package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.Iotdd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.Behavior;
import software.amazon.awssdk.services.iot.model.MetricToRetain;
import software.amazon.awssdk.services.iot.model.Tag;

/** Seeing into the mock and setting it up, in Java and over the admin path. */
class AdminTest {

    private static final String FROM = "Content-Type";

    @TempDir
    private Path folder;

    private final IotddMock mock = IotddMock.start();
    private final IotClient iot = Sdk.client(mock);

    @AfterEach
    void close() {
        iot.close();
        mock.close();
        assertThat(mock.problems()).isEmpty();
    }

    private String get(String path) {
        return Http.send(mock, "GET", path, "").body();
    }

    private void createAll() {
        iot.createCustomMetric(request -> request.metricName("battery")
                .metricType("number")
                .displayName("Charge")
                .clientRequestToken("t"));
        iot.createDimension(request -> request.name("telemetry")
                .type("TOPIC_FILTER")
                .stringValues("a/#")
                .clientRequestToken("t"));
        iot.createSecurityProfile(request -> request.securityProfileName("fleet:a")
                .behaviors(Sdk.behavior("few").toBuilder()
                        .metricDimension(dimension -> dimension.dimensionName("telemetry"))
                        .build())
                .additionalMetricsToRetainV2(
                        MetricToRetain.builder().metric("battery").build())
                .tags(Tag.builder().key("a").value("b").build()));
        iot.updateSecurityProfile(
                request -> request.securityProfileName("fleet:a").securityProfileDescription("Second"));
        iot.attachSecurityProfile(
                request -> request.securityProfileName("fleet:a").securityProfileTargetArn(Sdk.group("gateways")));
    }

    @Test
    void whatIsExportedValidatesAndSeedsAnotherMock() throws IOException {
        createAll();

        mock.export(folder);

        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files.stream().map(file -> folder.relativize(file).toString().replace('\\', '/')))
                .containsExactly(
                        "attachments/fleet%3Aa-1.json",
                        "custom-metrics/battery.json", "dimensions/telemetry.json", "profiles/fleet%3Aa.json");
        assertThat(Iotdd.create().validateAll(files).hasErrors()).isFalse();
        try (IotddMock other = IotddMock.builder().seed(folder).start();
                IotClient client = Sdk.client(other)) {
            assertThat(client.describeSecurityProfile(request -> request.securityProfileName("fleet:a"))
                            .securityProfileDescription())
                    .isEqualTo("Second");
            assertThat(client.listTargetsForSecurityProfile(request -> request.securityProfileName("fleet:a"))
                            .securityProfileTargets())
                    .hasSize(1);
            assertThat(client.describeCustomMetric(request -> request.metricName("battery"))
                            .displayName())
                    .isEqualTo("Charge");
            Path again = folder.resolve("again");
            other.export(again);
            assertThat(again.resolve("profiles/fleet%3Aa.json"))
                    .hasSameTextualContentAs(folder.resolve("profiles/fleet%3Aa.json"));
        }
    }

    @Test
    void otherAccountsAndRegionsAreExportedAndSeededToo() {
        try (IotddMock first =
                        IotddMock.builder().account("AKIAOTHER", "111122223333").start();
                IotClient other = Sdk.client(first.endpoint(), "AKIAOTHER", "s", "eu-central-1")) {
            other.createSecurityProfile(request -> request.securityProfileName("p"));
            first.export(folder);
        }

        assertThat(folder.resolve("scopes/111122223333/eu-central-1/profiles/p.json"))
                .exists();
        try (IotddMock second = IotddMock.builder()
                        .account("AKIAOTHER", "111122223333")
                        .seed(folder)
                        .start();
                IotClient other = Sdk.client(second.endpoint(), "AKIAOTHER", "s", "eu-central-1")) {
            assertThat(other.listSecurityProfiles(request -> {}).securityProfileIdentifiers())
                    .hasSize(1);
        }
    }

    @Test
    void filesOfPeopleAreSeedsEvenAsYaml() throws IOException {
        Files.writeString(folder.resolve("fleet.profile.yaml"), """
                securityProfileName: fleet
                behaviors:
                  - name: ports
                    metric: aws:listening-tcp-ports
                    criteria:
                      comparisonOperator: in-port-set
                      value:
                        ports: [22]
                """);

        mock.seed(folder);

        assertThat(iot.describeSecurityProfile(request -> request.securityProfileName("fleet"))
                        .behaviors())
                .hasSize(1);
    }

    @Test
    void updatesAmongTheSeedsComeAfterCreatesAndCreateWhatIsMissing() throws IOException {
        Files.writeString(
                folder.resolve("a.update.json"),
                "{\"securityProfileName\": \"a\", \"expectedVersion\": 7, \"deleteAlertTargets\": true,"
                        + " \"securityProfileDescription\": \"later\"}");
        Files.writeString(
                folder.resolve("b.create.json"),
                "{\"securityProfileName\": \"a\", \"securityProfileDescription\": \"first\","
                        + " \"tags\": [{\"Key\": \"k\"}]}");
        Files.writeString(folder.resolve("c.json"), "{\"securityProfileName\": \"c\", \"deleteBehaviors\": true}");

        mock.seed(folder);

        var updated = iot.describeSecurityProfile(request -> request.securityProfileName("a"));
        assertThat(updated.securityProfileDescription()).isEqualTo("later");
        assertThat(updated.version()).isEqualTo(2);
        assertThat(iot.describeSecurityProfile(request -> request.securityProfileName("c"))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void aSeedThatIsWrongSaysWhereAndWhy() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"hello\": \"world\"}");
        Files.writeString(folder.resolve("b.json"), "{");

        assertThatThrownBy(() -> mock.seed(folder)).isInstanceOfSatisfying(InvalidSeedException.class, invalid -> {
            assertThat(invalid.problems()).hasSize(2);
            assertThat(invalid.problems().get(0)).contains("a.json: it is no document to start from");
        });
    }

    @Test
    void aSeedThatIsRefusedSaysWhy() throws IOException {
        Files.writeString(
                folder.resolve("a.json"),
                "{\"securityProfileName\": \"p\", \"tags\": [], \"behaviors\": [{\"name\": \"a b\"}]}");

        assertThatThrownBy(() -> mock.seed(folder))
                .isInstanceOf(InvalidSeedException.class)
                .hasMessageContaining("a.json: InvalidRequestException: 1 validation error detected");
    }

    @Test
    void callsAreRecordedWithTheirFindings() {
        iot.createSecurityProfile(request -> request.securityProfileName("p")
                .behaviors(Behavior.builder()
                        .name("a")
                        .metric("aws:num-messages-sent")
                        .build()));

        Call call = mock.calls().get(0);
        assertThat(call.id()).isEqualTo(1);
        assertThat(call.operation()).contains("CreateSecurityProfile");
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.target()).isEqualTo("/security-profiles/p");
        assertThat(call.requestBody()).contains("aws:num-messages-sent");
        assertThat(call.responseBody()).contains("securityProfileArn");
        assertThat(call.status()).isEqualTo(200);
        assertThat(call.took()).isPositive();
        assertThat(call.findings()).extracting(finding -> finding.rule()).contains("no-criteria");
        assertThat(call).hasToString("#1 POST /security-profiles/p -> 200");
        assertThatThrownBy(() -> mock.calls("CreateProfile")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void recordedCallsAreBounded() {
        try (IotddMock small = IotddMock.builder().recordedCalls(5).start()) {
            for (int i = 0; i < 12; i++) {
                Http.send(small, "GET", "/dimensions", "");
            }

            assertThat(small.calls()).extracting(Call::id).containsExactly(8L, 9L, 10L, 11L, 12L);
            assertThat(small.callCount()).isEqualTo(12);
            small.clearCalls();
            assertThat(small.calls()).isEmpty();
        }
    }

    @Test
    void theAdminPathShowsCallsAndState() {
        createAll();

        assertThat(get("/_iotdd/calls?after=4"))
                .contains("\"id\":5", "\"operation\":\"AttachSecurityProfile\"")
                .doesNotContain("\"id\":4");
        assertThat(get("/_iotdd/state"))
                .contains("\"account\":\"123456789012\"")
                .contains("\"targets\":[\"" + Sdk.group("gateways") + "\"]")
                .contains("\"versions\":[{\"version\":1,")
                .contains("{\"version\":2,")
                .contains("\"references\":\"strict\"");
        assertThat(get("/_iotdd/export")).contains("\"profiles/fleet%3Aa.json\":");
        assertThat(mock.calls()).hasSize(5);
    }

    @Test
    void theAdminPathSeedsAndResets() {
        HttpResponse<String> seeded = Http.send(
                mock, "POST", "/_iotdd/seed", "[{\"securityProfileName\":\"a\",\"securityProfileDescription\":\"x\"}]");
        assertThat(seeded.statusCode()).as(seeded.body()).isEqualTo(200);
        assertThat(iot.listSecurityProfiles(request -> {}).securityProfileIdentifiers())
                .hasSize(1);
        assertThat(Http.send(mock, "POST", "/_iotdd/seed", "{\"x\":1}").statusCode())
                .isEqualTo(400);

        Http.send(mock, "POST", "/_iotdd/reset", "");

        assertThat(mock.calls()).isEmpty();
        assertThat(iot.listSecurityProfiles(request -> {}).securityProfileIdentifiers())
                .isEmpty();
        Http.send(mock, "DELETE", "/_iotdd/calls", "");
        assertThat(mock.calls()).isEmpty();
    }

    @Test
    void theAdminPathTakesFaults() {
        Http.send(mock, "POST", "/_iotdd/faults", "{\"kind\":\"throttling\",\"operations\":[\"ListDimensions\"]}");
        Http.send(
                mock, "POST", "/_iotdd/faults", "{\"kind\":\"delay\",\"delayMillis\":30,\"toMillis\":40,\"times\":1}");

        assertThat(get("/_iotdd/faults"))
                .contains("\"kind\":\"throttling\",\"operations\":[\"ListDimensions\"]", "uniform PT0.03S to PT0.04S");
        assertThat(Http.send(mock, "GET", "/dimensions", "").statusCode()).isEqualTo(400);
        assertThat(mock.calls().get(0).took()).isGreaterThan(Duration.ofMillis(29));
        Http.send(mock, "DELETE", "/_iotdd/faults", "");
        assertThat(Http.send(mock, "GET", "/dimensions", "").statusCode()).isEqualTo(200);
        assertThat(Http.send(mock, "POST", "/_iotdd/faults", "{\"kind\":\"fire\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Http.send(mock, "POST", "/_iotdd/faults", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void otherPagesOfTheWebCannotReachTheAdminPath() throws IOException {
        HttpResponse<String> foreign =
                Http.send(mock, "POST", "/_iotdd/reset", "", "Origin", "http://evil.example", FROM, "application/json");
        String rebound =
                Http.raw(mock, "GET /_iotdd/state HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(rebound).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void unknownAdminPathsSaySo() {
        assertThat(Http.send(mock, "GET", "/_iotdd/nothing", "").statusCode()).isEqualTo(404);
    }

    @Test
    void resetForgetsEverything() {
        createAll();
        mock.inject(Fault.throttling());

        mock.reset();

        assertThat(mock.calls()).isEmpty();
        assertThat(iot.listSecurityProfiles(request -> {}).securityProfileIdentifiers())
                .isEmpty();
    }

    @Test
    void aFailureOfTheMockItselfIsAnsweredAndSeen() {
        Clock broken = Clock.fixed(Instant.MAX, ZoneOffset.UTC);
        try (LogCapture log = LogCapture.of("dev.iotdd.mock");
                IotddMock failing = IotddMock.builder().clock(broken).start()) {
            Http.send(failing, "POST", "/security-profiles/p", "");
            HttpResponse<String> response = Http.send(failing, "GET", "/security-profiles/p", "");

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(Http.errorType(response)).isEqualTo("InternalFailureException");
            assertThat(failing.problems()).hasSize(1);
            assertThat(failing.problems().get(0)).startsWith("GET /security-profiles/p: ");
            assertThat(Http.send(failing, "GET", "/_iotdd/state", "").statusCode())
                    .isEqualTo(500);
            assertThat(log.messages())
                    .containsExactly(
                            "The mock failed at GET /security-profiles/p", "The mock failed at GET /_iotdd/state");
        }
    }

    @Test
    void aTakenPortIsSaid() {
        assertThatThrownBy(() -> IotddMock.builder().port(mock.port()).start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("127.0.0.1:" + mock.port());
    }

    @Test
    void aClosedMockIsGone() {
        IotddMock closed = IotddMock.start();
        closed.close();

        assertThatThrownBy(() -> Http.send(closed, "GET", "/dimensions", "")).isInstanceOf(UncheckedIOException.class);
        closed.close();
    }
}
