package dev.iotdd.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.junit.IotddInterceptor;
import dev.iotdd.junit.IotddMock;
import dev.iotdd.junit.MockScope;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iot.IotAsyncClient;
import software.amazon.awssdk.services.iot.IotClient;

/** Whatever the client of the service sends and gets is judged, against any endpoint. */
@IotddMock(scope = MockScope.CLASS, seeds = "src/test/account")
class ContractTest {

    @RegisterExtension
    final IotddInterceptor contract = IotddInterceptor.collecting();

    @Test
    void allMessagesAreWithinTheContract(URI endpoint, IotAsyncClient other) throws IOException {
        try (IotClient iot = IotClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(override -> override.addExecutionInterceptor(contract))
                .build()) {
            new ProfileRollout(iot, Duration.ofMillis(1)).rollOut(Path.of("src/main/iot/gateways.update.json"));
        }
        assertThat(contract.report().files()).hasSize(4);
        assertThat(other.describeSecurityProfile(request -> request.securityProfileName("gateways"))
                        .join()
                        .version())
                .isEqualTo(2);
    }
}
