package dev.iotdd.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.iotdd.mock.RunningMock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iot.IotAsyncClient;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.IotException;
import software.amazon.awssdk.services.iot.model.ResourceNotFoundException;

/** Every request is seen on its way out, every response on its way in. */
class IotddInterceptorTest {

    private static final String LONG = "x".repeat(1001);

    private static <B extends AwsClientBuilder<B, C>, C> C client(
            B builder, URI endpoint, ExecutionInterceptor interceptor) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(override -> override.addExecutionInterceptor(interceptor))
                .build();
    }

    private static final class Somewhere implements AutoCloseable {

        private final HttpServer server;

        Somewhere(int status, String errorType, String body) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                if (!errorType.isEmpty()) {
                    exchange.getResponseHeaders().add("x-amzn-ErrorType", errorType);
                }
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        URI endpoint() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Test
    void aBadRequestIsNotSent() {
        try (dev.iotdd.mock.IotddMock mock = dev.iotdd.mock.IotddMock.start();
                IotClient iot = client(IotClient.builder(), mock.endpoint(), IotddInterceptor.failing());
                IotAsyncClient async = client(IotAsyncClient.builder(), mock.endpoint(), new IotddInterceptor())) {
            assertThatThrownBy(() -> iot.createSecurityProfile(
                            request -> request.securityProfileName("p").securityProfileDescription(LONG)))
                    .isInstanceOf(AssertionFailedError.class)
                    .hasMessageStartingWith(
                            "The contract of the API was broken.\n\n#1 CreateSecurityProfile request:3:")
                    .hasMessageContaining("[wrong-length]");
            assertThatThrownBy(() -> async.createSecurityProfile(
                                    request -> request.securityProfileName("p").securityProfileDescription(LONG))
                            .join())
                    .hasRootCauseInstanceOf(AssertionFailedError.class);
            assertThat(mock.calls()).isEmpty();
        }
    }

    @Test
    void whatKeepsTheContractPasses() {
        IotddInterceptor contract = IotddInterceptor.failing();
        try (dev.iotdd.mock.IotddMock mock = dev.iotdd.mock.IotddMock.start();
                IotClient iot = client(IotClient.builder(), mock.endpoint(), contract);
                IotAsyncClient async = client(IotAsyncClient.builder(), mock.endpoint(), contract)) {
            iot.createSecurityProfile(request -> request.securityProfileName("p"));
            assertThat(iot.describeSecurityProfile(request -> request.securityProfileName("p"))
                            .version())
                    .isEqualTo(1);
            assertThat(async.updateSecurityProfile(request -> request.securityProfileName("p")
                                    .expectedVersion(1L)
                                    .securityProfileDescription("d"))
                            .join()
                            .version())
                    .isEqualTo(2);
            iot.deleteSecurityProfile(request -> request.securityProfileName("p"));
            assertThatThrownBy(() -> iot.describeSecurityProfile(request -> request.securityProfileName("p")))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThatThrownBy(() -> async.describeSecurityProfile(request -> request.securityProfileName("p"))
                            .join())
                    .hasCauseInstanceOf(ResourceNotFoundException.class);
            assertThatThrownBy(() -> iot.listThings()).isInstanceOf(IotException.class);
        }
        assertThat(contract.report().files()).hasSize(12);
        assertThat(contract.report().findings()).isEmpty();
        contract.verify();
    }

    @Test
    void aBadResponseIsNoResponse() throws IOException {
        try (Somewhere bad = new Somewhere(200, "", "{\"securityProfileName\":\"a b\"}");
                IotClient iot = client(IotClient.builder(), bad.endpoint(), IotddInterceptor.failing());
                IotAsyncClient async = client(IotAsyncClient.builder(), bad.endpoint(), IotddInterceptor.failing())) {
            assertThatThrownBy(() -> iot.describeSecurityProfile(request -> request.securityProfileName("p")))
                    .isInstanceOf(AssertionFailedError.class)
                    .hasMessageContaining("#1 DescribeSecurityProfile response 200:2:26: error: ");
            assertThatThrownBy(() -> async.describeSecurityProfile(request -> request.securityProfileName("p"))
                            .join())
                    .hasRootCauseInstanceOf(AssertionFailedError.class);
        }
    }

    @Test
    void errorsThatTheOperationDoesNotDeclareAreFaults() throws IOException {
        IotddInterceptor contract = IotddInterceptor.collecting();
        try (Somewhere bad = new Somewhere(409, "VersionConflictException", "{\"message\":\"no\"}");
                IotClient iot = client(IotClient.builder(), bad.endpoint(), contract);
                IotClient strict = client(IotClient.builder(), bad.endpoint(), IotddInterceptor.failing());
                IotAsyncClient async = client(IotAsyncClient.builder(), bad.endpoint(), IotddInterceptor.failing())) {
            assertThatThrownBy(() -> iot.describeDimension(request -> request.name("d")))
                    .isInstanceOf(IotException.class);
            assertThatThrownBy(contract::verify)
                    .isInstanceOf(AssertionFailedError.class)
                    .hasMessageContaining("[undeclared-error]");
            assertThatCode(contract::verify).doesNotThrowAnyException();
            assertThatThrownBy(() -> strict.describeDimension(request -> request.name("d")))
                    .isInstanceOf(AssertionFailedError.class);
            assertThatThrownBy(() -> async.describeDimension(request -> request.name("d"))
                            .join())
                    .hasRootCauseInstanceOf(AssertionFailedError.class);
        }
    }

    @Test
    void aBrokenConnectionIsTheSdksToTell() {
        IotddInterceptor contract = IotddInterceptor.collecting();
        try (IotClient iot = client(IotClient.builder(), URI.create("http://127.0.0.1:1"), contract)) {
            assertThatThrownBy(() -> iot.describeDimension(request -> request.name("d")))
                    .isInstanceOf(SdkClientException.class);
        }
        contract.verify();
    }

    @IotddMock
    static class Swallowing {

        @RegisterExtension
        final IotddInterceptor contract = IotddInterceptor.collecting();

        private IotClient iot = IotClient.builder().region(Region.EU_CENTRAL_1).build();

        @BeforeEach
        void connect(RunningMock mock) {
            iot = client(IotClient.builder(), mock.endpoint(), contract);
        }

        @AfterEach
        void disconnect() {
            iot.close();
        }

        @Test
        void ignoresEveryException() {
            try {
                iot.createSecurityProfile(
                        request -> request.securityProfileName("p").securityProfileDescription(LONG));
            } catch (IotException e) {
                assertThat(e).isNotNull();
            }
        }

        @Test
        void isGood() {
            iot.createSecurityProfile(request -> request.securityProfileName("p"));
        }
    }

    @Test
    void asAnExtensionItFailsTheTest() {
        var results = Runs.run(Swallowing.class);
        assertThat(Runs.failures(results))
                .singleElement()
                .asString()
                .startsWith("The contract of the API was broken.\n\n#1 CreateSecurityProfile request:3:")
                .doesNotContain("response");
        assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
    }
}
