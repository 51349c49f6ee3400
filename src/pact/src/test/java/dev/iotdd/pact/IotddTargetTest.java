package dev.iotdd.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.junitsupport.State;
import dev.iotdd.conform.Credentials;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.mock.Signing;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kotlin.Pair;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class IotddTargetTest {

    private static final Credentials CREDENTIALS = new Credentials("AKIAEXAMPLE", "secret", Optional.empty());

    private final V4Pact pact = IotddPacts.of("fleet-console").success("DescribeSecurityProfile");
    private final Interaction interaction = pact.getInteractions().get(0);

    private ProviderResponse answer(IotddTarget target) {
        Pair<Object, Object> prepared =
                Objects.requireNonNull(target.prepareRequest(pact, interaction, new HashMap<>()));
        return target.executeInteraction(prepared.getSecond(), prepared.getFirst());
    }

    @Test
    void statesAreBroughtAboutAndRemoved() {
        try (IotddMock mock = IotddMock.start()) {
            assertThat(answer(IotddTarget.at(mock.endpoint())).getStatusCode()).isEqualTo(200);
            assertThat(mock.calls("DeleteSecurityProfile")).hasSize(1);
        }
        assertThat(answer(IotddTarget.mock()).getStatusCode()).isEqualTo(200);
    }

    @Test
    void requestsAreSignedIfThereAreCredentials() {
        try (IotddMock mock = IotddMock.builder()
                .region("eu-west-1")
                .signing(Signing.verified(Map.of(CREDENTIALS.accessKeyId(), CREDENTIALS.secretAccessKey())))
                .start()) {
            IotddTarget target = IotddTarget.at(mock.endpoint(), "eu-west-1", CREDENTIALS);
            assertThat(answer(target).getStatusCode()).isEqualTo(200);
            assertThatThrownBy(() -> answer(IotddTarget.at(mock.endpoint())))
                    .hasMessageContaining("credentials are not accepted");
        }
    }

    @Test
    void whatCannotBeHadFromOutsideIsSkipped() {
        interaction.getProviderStates().add(new ProviderState("requests are throttled"));
        try (IotddMock mock = IotddMock.start()) {
            assertThatThrownBy(() -> answer(IotddTarget.at(mock.endpoint())))
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessage("'requests are throttled' cannot be brought about from outside");
            assertThat(mock.calls()).isEmpty();
            assertThat(answer(IotddTarget.of(mock)).getStatusCode()).isEqualTo(400);
        }
    }

    @Test
    void aStateThatNobodyBringsAboutIsAnError() {
        interaction.getProviderStates().add(new ProviderState("the moon is full"));
        assertThatThrownBy(() -> answer(IotddTarget.mock()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The provider state 'the moon is full' is not known; known: a security profile")
                .hasMessageEndingWith("Use one of them, or bring it about in a method with @State.");
        IotddTarget target = IotddTarget.mock();
        target.prepareVerifier(new ProviderVerifier(), new MoonTest(), pact);
        assertThat(answer(target).getStatusCode()).isEqualTo(200);
    }

    static final class MoonTest {

        @State("the moon is full")
        void moon() {}
    }

    @Test
    void anAccountIsNotTouchedUnasked() {
        Surroundings account = Surroundings.ofMock().withPrefix("it-");
        assertThatThrownBy(() -> IotddTarget.aws(account)).hasMessageContaining("-Diotdd.pacts.consent=true");
        assertThatThrownBy(() -> IotddTarget.aws(Surroundings.ofMock())).hasMessageContaining("name the prefix");
    }
}
