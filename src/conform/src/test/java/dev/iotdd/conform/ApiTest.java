package dev.iotdd.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.iotdd.contract.Call;
import dev.iotdd.contract.Contract;
import dev.iotdd.contract.GivenState;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.mock.Signing;
import dev.iotdd.spec.Spec;
import dev.iotdd.testing.Program;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {

    private static final Spec SPEC = Spec.bundled();
    private static final Credentials CREDENTIALS = new Credentials("AKIAEXAMPLE", "secret", Optional.of("token"));
    private static final Call TARGETS = new Call(
            "AttachSecurityProfile",
            "{\"securityProfileName\":\"a:b\","
                    + "\"securityProfileTargetArn\":\"arn:aws:iot:us-east-1:123456789012:thinggroup/a b+c\"}");

    private static final String PASSWORD = "changeit";

    private static Api api(URI endpoint, Credentials credentials) {
        return new Api(SPEC, endpoint, "us-east-1", Optional.of(credentials), 0);
    }

    @Test
    void requestsAreSignedAsTheServiceChecksThem() {
        Signing signing = Signing.verified(Map.of(CREDENTIALS.accessKeyId(), CREDENTIALS.secretAccessKey()));
        try (IotddMock mock = IotddMock.builder().signing(signing).start()) {
            Api api = api(mock.endpoint(), CREDENTIALS);
            assertThat(api.call(new Call("CreateSecurityProfile", "{\"securityProfileName\":\"a:b\"}"))
                            .words())
                    .isEqualTo("200");
            assertThat(api.call(TARGETS).words()).isEqualTo("200");
            Credentials other = new Credentials(CREDENTIALS.accessKeyId(), "other", Optional.empty());
            assertThat(api(mock.endpoint(), other).call(TARGETS).words()).isEqualTo("403 InvalidSignatureException");
        }
    }

    @Test
    void statesAreBroughtAboutAndRemovedAgain() {
        try (IotddMock mock = IotddMock.start()) {
            Api api = api(mock.endpoint(), CREDENTIALS);
            States states = new States(SPEC, Contract.of(SPEC, Surroundings.ofMock()), api, Optional.empty());
            Call describe = new Call("DescribeSecurityProfile", "{\"securityProfileName\":\"fleet\"}");
            states.setUp(new GivenState("security profile fleet exists at version 3", Map.of()));
            assertThat(api.call(describe).body()).contains("\"version\":3");
            states.tearDown();
            assertThat(api.call(describe).errorType()).contains("ResourceNotFoundException");
            assertThat(states.obstacle(new GivenState("requests are throttled", Map.of())))
                    .contains("'requests are throttled' cannot be brought about from outside");
            assertThat(states.obstacle(new GivenState("the weather is fine", Map.of())))
                    .contains("the provider state 'the weather is fine' is not known");
        }
    }

    @Test
    void anEndpointThatIsNotThereIsToldAsSuch() {
        assertThatThrownBy(
                        () -> api(URI.create("http://127.0.0.1:9"), CREDENTIALS).call(TARGETS))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining("http://127.0.0.1:9 cannot be reached");
        assertThatThrownBy(() -> api(URI.create("nowhere"), CREDENTIALS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'nowhere' is no endpoint");
    }

    @Test
    void whatSpeaksTlsAndWhatDoesNotIsToldAsSuch(@TempDir Path folder) throws Exception {
        try (IotddMock mock = IotddMock.start()) {
            URI encrypted = URI.create("https://127.0.0.1:" + mock.endpoint().getPort());
            assertThatThrownBy(() -> api(encrypted, CREDENTIALS).call(TARGETS))
                    .isInstanceOf(EndpointException.class)
                    .hasMessageContaining(encrypted + " does not speak TLS (")
                    .hasMessageEndingWith("). Does it listen for http: addresses?");
        }
        HttpsServer server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
        server.start();
        try {
            int port = server.getAddress().getPort();
            assertThatThrownBy(() -> api(URI.create("https://localhost:" + port), CREDENTIALS)
                            .call(TARGETS))
                    .isInstanceOf(EndpointException.class)
                    .hasMessageStartingWith(
                            "https://localhost:" + port + " has a certificate that is not trusted here (unable to find")
                    .hasMessageEndingWith("name that to Java: JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE.");
            assertThatThrownBy(() -> api(URI.create("http://localhost:" + port), CREDENTIALS)
                            .call(TARGETS))
                    .isInstanceOf(EndpointException.class)
                    .hasMessageContaining("http://localhost:" + port + " does not answer as HTTP servers do (")
                    .hasMessageEndingWith("). Does it listen for https: addresses?");
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext selfSigned(Path folder) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Program.in(folder)
                .run(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-keystore",
                        "own.p12",
                        "-storepass",
                        PASSWORD))
                .succeeded();
        KeyStore store = KeyStore.getInstance(folder.resolve("own.p12").toFile(), PASSWORD.toCharArray());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void nothingOfPactIsOnTheClassPath() {
        assertThat(getClass().getClassLoader().getResource("au/com/dius/pact/core/model/Pact.class"))
                .isNull();
    }
}
