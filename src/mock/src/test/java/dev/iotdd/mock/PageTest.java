package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.testing.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.Behavior;
import software.amazon.awssdk.services.iot.model.InvalidRequestException;
import software.amazon.awssdk.services.iot.model.VersionConflictException;

/** The page as a browser shows it. Pictures of it are left in {@code target/page}. */
@Tag("interop")
class PageTest {

    private static final Path PICTURES = Path.of("target/page").toAbsolutePath();
    private static final String SCRIPT = "<img src=x onerror=document.title='acted'>";

    @TempDir
    private Path profile;

    private static final IotddMock MOCK = IotddMock.start();

    @BeforeAll
    static void fill() throws IOException {
        Files.createDirectories(PICTURES);
        try (IotClient iot = Sdk.client(MOCK)) {
            iot.createDimension(request -> request.name("telemetry")
                    .type("TOPIC_FILTER")
                    .stringValues("device/+/telemetry", "device/+/status")
                    .clientRequestToken("t"));
            iot.createCustomMetric(request -> request.metricName("battery-level")
                    .metricType("number")
                    .displayName("Charge of the battery")
                    .clientRequestToken("t"));
            iot.createSecurityProfile(request -> request.securityProfileName("gateways")
                    .securityProfileDescription(SCRIPT)
                    .behaviors(Sdk.behavior("few-messages"))
                    .tags(tag("fleet", "berlin"), tag("stage", "test")));
            iot.updateSecurityProfile(request -> request.securityProfileName("gateways")
                    .expectedVersion(1L)
                    .behaviors(Sdk.messagesSent("few-messages", 80), Sdk.behavior("more"))
                    .securityProfileDescription("All gateways"));
            iot.createSecurityProfile(request -> request.securityProfileName("sensors")
                    .behaviors(Behavior.builder()
                            .name("idle")
                            .metric("aws:num-messages-sent")
                            .build()));
            iot.attachSecurityProfile(
                    request -> request.securityProfileName("gateways").securityProfileTargetArn(Sdk.group("gateways")));
            iot.attachSecurityProfile(request -> request.securityProfileName("gateways")
                    .securityProfileTargetArn("arn:aws:iot:us-east-1:123456789012:all/registered-things"));
            refused(iot);
            MOCK.inject(Fault.throttling().on("DescribeSecurityProfile").times(1));
            iot.describeSecurityProfile(request -> request.securityProfileName("gateways"));
            MOCK.inject(Fault.throttling().on("ListDimensions").rate(0.25).after(3));
        }
    }

    private static software.amazon.awssdk.services.iot.model.Tag tag(String key, String value) {
        return software.amazon.awssdk.services.iot.model.Tag.builder()
                .key(key)
                .value(value)
                .build();
    }

    private static void refused(IotClient iot) {
        try {
            iot.updateSecurityProfile(request ->
                    request.securityProfileName("gateways").expectedVersion(1L).deleteBehaviors(true));
        } catch (VersionConflictException e) {
            // It is to be seen on the page.
        }
        try {
            iot.updateSecurityProfile(request -> request.securityProfileName("gateways")
                    .deleteBehaviors(true)
                    .behaviors(Sdk.behavior("one"), Sdk.behavior("one")));
        } catch (InvalidRequestException e) {
            // So is this one.
        }
    }

    @AfterAll
    static void close() {
        MOCK.close();
    }

    private String dom(String tab) {
        Chromium chromium = new Chromium(profile);
        URI page = URI.create(MOCK.endpoint() + "/_iotdd#" + tab);
        String patience = "--virtual-time-budget=3000";
        Path picture = PICTURES.resolve(tab + ".png");
        chromium.open(page, patience, "--screenshot=" + picture, "--window-size=1400,1000");
        return chromium.open(page, patience, "--dump-dom");
    }

    @Test
    void profilesAreShownWithTheirVersionsAndTheDifference() {
        assertThat(dom("profiles"))
                .contains("gateways", "sensors", "2 targets · version 2")
                .contains("arn:aws:iot:us-east-1:123456789012:all/registered-things", "fleet = berlin")
                .contains("compared with version 1")
                .contains("+           \"count\": 80", "-           \"count\": 50")
                .contains("&lt;img src=x")
                .doesNotContain("<title>acted");
    }

    @Test
    void callsAreShownWithTheirFindings() {
        assertThat(dom("calls"))
                .contains("409 VersionConflictException", "400 InvalidRequestException", "400 ThrottlingException")
                .contains("PATCH /security-profiles/gateways?expectedVersion=1")
                .contains("class=\"badge error\"", "class=\"badge fault\"");
    }

    @Test
    void metricsDimensionsFaultsAndChoicesAreShown() {
        assertThat(dom("shared")).contains("battery-level", "Charge of the battery", "device/+/telemetry");
        assertThat(dom("mock")).contains("with probability 0.25", "unknown-members", "refuse");
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(Http.send(MOCK, "GET", "/_iotdd", "").body())
                .doesNotContainPattern("(src|href)=\"?(https?:)?//")
                .doesNotContain("@import");
    }
}
