package dev.iotdd.conform.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.conform.CredentialChain;
import dev.iotdd.conform.Credentials;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetChoiceTest {

    private static final String AWS = "https://iot.eu-west-1.amazonaws.com";
    private static final Credentials OF_CHAIN = new Credentials("CHAIN", "secret", Optional.empty());
    private static final Map<String, String> ENVIRONMENT =
            Map.of("AWS_ACCESS_KEY_ID", "ENVIRONMENT", "AWS_SECRET_ACCESS_KEY", "secret");

    private static TargetChoice choice(String endpoint, boolean sign, boolean consent, Optional<Integer> rate) {
        return new TargetChoice(
                Optional.of(endpoint),
                Optional.empty(),
                "eu-west-1",
                "111122223333",
                sign,
                consent,
                rate,
                Duration.ofSeconds(1));
    }

    private static Optional<CredentialChain> chain() {
        return Optional.of(() -> OF_CHAIN);
    }

    private static Optional<String> key(Target target) {
        return target.credentials().map(Credentials::accessKeyId);
    }

    @Test
    void awsIsSignedByTheEnvironmentAndElseByTheChain() {
        TargetChoice aws = choice(AWS, false, true, Optional.empty());
        assertThat(key(aws.target(ENVIRONMENT, TargetChoiceTest::chain))).contains("ENVIRONMENT");
        assertThat(key(aws.target(Map.of(), TargetChoiceTest::chain))).contains("CHAIN");
        assertThatThrownBy(() -> aws.target(Map.of(), Optional::empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Signed requests need credentials: set AWS_ACCESS_KEY_ID");
    }

    @Test
    void withoutConsentNobodyLooksForCredentials() {
        assertThatThrownBy(() -> choice(AWS, false, false, Optional.empty()).target(Map.of(), () -> {
                    throw new AssertionError("asked for credentials");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is AWS itself");
    }

    @Test
    void othersAreSignedByTheEnvironmentAloneUnlessThatIsAskedFor() {
        String emulator = "http://192.0.2.1:4566";
        assertThat(key(choice(emulator, false, false, Optional.empty()).target(ENVIRONMENT, TargetChoiceTest::chain)))
                .contains("ENVIRONMENT");
        assertThat(key(choice(emulator, false, false, Optional.empty()).target(Map.of(), TargetChoiceTest::chain)))
                .isEmpty();
        assertThat(key(choice("http://127.0.0.1:4566", false, false, Optional.empty())
                        .target(ENVIRONMENT, TargetChoiceTest::chain)))
                .isEmpty();
        assertThat(key(choice("http://127.0.0.1:4566", true, false, Optional.empty())
                        .target(Map.of(), TargetChoiceTest::chain)))
                .contains("CHAIN");
    }

    @Test
    void theRateIsTheGivenOneOrThatOfAws() {
        assertThat(choice(AWS, false, true, Optional.of(3)).target().perSecond())
                .isEqualTo(3);
        assertThat(choice(AWS, false, true, Optional.empty()).target().perSecond())
                .isPositive();
        assertThat(choice("http://127.0.0.1:1", false, false, Optional.empty())
                        .target()
                        .perSecond())
                .isZero();
    }
}
