package dev.iotdd.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.contract.Call;
import dev.iotdd.contract.Contract;
import dev.iotdd.contract.GivenState;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.mock.Signing;
import dev.iotdd.spec.Spec;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiTest {

    private static final Spec SPEC = Spec.bundled();
    private static final Credentials CREDENTIALS = new Credentials("AKIAEXAMPLE", "secret", Optional.of("token"));
    private static final Call TARGETS = new Call(
            "AttachSecurityProfile",
            "{\"securityProfileName\":\"a:b\","
                    + "\"securityProfileTargetArn\":\"arn:aws:iot:us-east-1:123456789012:thinggroup/a b+c\"}");

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
    void nothingOfPactIsOnTheClassPath() {
        assertThat(getClass().getClassLoader().getResource("au/com/dius/pact/core/model/Pact.class"))
                .isNull();
    }
}
