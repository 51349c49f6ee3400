package dev.iotdd.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.iotdd.pact.IotddPacts;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.DescribeSecurityProfileResponse;
import software.amazon.awssdk.services.iot.model.VersionConflictException;

/** What this project's console needs of AWS IoT, as pacts; the plugin checks and verifies them in the same build. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "AWS IoT", pactVersion = PactSpecVersion.V4)
class FleetPactTest {

    private static final IotddPacts PACTS = IotddPacts.of("fleet-console");

    // tag::pact[]
    @Pact(consumer = "fleet-console", provider = "AWS IoT")
    V4Pact description(PactBuilder builder) {
        return PACTS.success("DescribeSecurityProfile");
    }

    @Test
    @PactTestFor(pactMethod = "description")
    void consoleShowsAProfile(MockServer server) {
        try (IotClient iot = client(server)) {
            DescribeSecurityProfileResponse fleet =
                    iot.describeSecurityProfile(request -> request.securityProfileName("fleet"));
            assertThat(fleet.behaviors()).isNotEmpty();
        }
    }
    // end::pact[]

    @Pact(consumer = "fleet-console", provider = "AWS IoT")
    V4Pact conflict(PactBuilder builder) {
        return PACTS.error("UpdateSecurityProfile", "VersionConflictException");
    }

    @Test
    @PactTestFor(pactMethod = "conflict")
    void consoleNoticesThatSomebodyElseWasFaster(MockServer server) {
        try (IotClient iot = client(server)) {
            assertThatThrownBy(() -> iot.updateSecurityProfile(request -> request.securityProfileName("fleet")
                            .expectedVersion(1L)
                            .securityProfileDescription("Late")))
                    .isInstanceOf(VersionConflictException.class);
        }
    }

    private static IotClient client(MockServer server) {
        return IotClient.builder()
                .endpointOverride(URI.create(server.getUrl()))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAEXAMPLE", "secret")))
                .build();
    }
}
