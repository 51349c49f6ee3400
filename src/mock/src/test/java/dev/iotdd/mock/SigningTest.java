package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.InvalidRequestException;
import software.amazon.awssdk.services.iot.model.IotException;
import software.amazon.awssdk.services.iot.model.ResourceNotFoundException;

/** Signatures by the SDK's own signer, checked by the mock. */
class SigningTest {

    private static IotddMock verified() {
        return IotddMock.builder()
                .signing(Signing.verified(Map.of(Sdk.KEY, Sdk.SECRET)))
                .start();
    }

    @Test
    void theSdksSignaturesVerify() {
        try (IotddMock mock = verified();
                IotClient iot = Sdk.client(mock)) {
            iot.createSecurityProfile(request -> request.securityProfileName("fleet:a_b-c")
                    .securityProfileDescription("Some text, with a comma and  two spaces"));
            iot.updateSecurityProfile(
                    request -> request.securityProfileName("fleet:a_b-c").expectedVersion(1L));
            iot.attachSecurityProfile(request ->
                    request.securityProfileName("fleet:a_b-c").securityProfileTargetArn(Sdk.group("a b+c~d")));
            iot.listSecurityProfilesForTarget(request -> request.securityProfileTargetArn(Sdk.group("a b+c~d"))
                    .maxResults(2)
                    .recursive(false));
            iot.deleteSecurityProfile(request -> request.securityProfileName("fleet:a_b-c"));

            assertThat(mock.calls()).extracting(Call::status).containsOnly(200);
            assertThat(mock.calls().get(0).requestHeaders().toString())
                    .contains("Signature=…")
                    .doesNotContainPattern("Signature=[0-9a-f]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a/b", "a b", "é", "a%2Fb", "*"})
    void oddNamesFailForTheirNameAndNotForTheirSignature(String name) {
        try (IotddMock mock = verified();
                IotClient iot = Sdk.client(mock)) {
            assertThatThrownBy(() -> iot.describeSecurityProfile(request -> request.securityProfileName(name)))
                    .isInstanceOfAny(InvalidRequestException.class, ResourceNotFoundException.class);
        }
    }

    private static void refused(IotddMock mock, String key, String secret, String type) {
        try (IotClient iot = Sdk.client(mock.endpoint(), key, secret, "us-east-1")) {
            Consumer<IotException> isForbidden = refused -> {
                assertThat(refused.statusCode()).isEqualTo(403);
                assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(type);
            };
            assertThatThrownBy(() -> iot.listDimensions(request -> {}))
                    .isInstanceOfSatisfying(IotException.class, isForbidden);
        }
    }

    @Test
    void wrongCredentialsAreForbidden() {
        try (IotddMock mock = verified()) {
            refused(mock, "AKIAUNKNOWN", Sdk.SECRET, "UnrecognizedClientException");
            refused(mock, Sdk.KEY, "wrong", "InvalidSignatureException");
        }
    }

    @Test
    void unsignedAndMalformedRequestsAreForbidden() {
        try (IotddMock mock = IotddMock.builder().signing(Signing.wellFormed()).start()) {
            HttpResponse<String> unsigned = Http.send(mock, "GET", "/dimensions", "");
            HttpResponse<String> malformed =
                    Http.send(mock, "GET", "/dimensions", "", "Authorization", "AWS4-HMAC-SHA256 Credential=a");
            HttpResponse<String> old = Http.send(
                    mock,
                    "GET",
                    "/dimensions",
                    "",
                    "Authorization",
                    "AWS4-HMAC-SHA256 Credential=A/20150101/us-east-1/iot/aws4_request, SignedHeaders=host, Signature="
                            + "0".repeat(64),
                    "X-Amz-Date",
                    "20150101T000000Z");

            assertThat(unsigned.statusCode()).isEqualTo(403);
            assertThat(Http.errorType(unsigned)).isEqualTo("MissingAuthenticationTokenException");
            assertThat(Http.errorType(malformed)).isEqualTo("IncompleteSignatureException");
            assertThat(Http.errorType(old)).isEqualTo("InvalidSignatureException");
            assertThat(old.body()).contains("5 minutes");
        }
    }

    @Test
    void anyWellFormedSignatureWillDo() {
        try (IotddMock mock = IotddMock.builder().signing(Signing.wellFormed()).start();
                IotClient iot = Sdk.client(mock.endpoint(), "ANY", "thing", "eu-central-1")) {
            assertThat(iot.listDimensions(request -> {}).dimensionNames()).isEmpty();
        }
    }

    @Test
    void accountAndRegionComeFromTheSignature() {
        try (IotddMock mock = IotddMock.builder()
                        .account(Sdk.KEY, "111122223333")
                        .region("eu-central-1")
                        .start();
                IotClient one = Sdk.client(mock.endpoint(), Sdk.KEY, Sdk.SECRET, "us-west-2");
                IotClient other = Sdk.client(mock.endpoint(), "AKIAOTHER", Sdk.SECRET, "us-west-2");
                IotClient elsewhere = Sdk.client(mock.endpoint(), Sdk.KEY, Sdk.SECRET, "cn-north-1")) {
            assertThat(one.createSecurityProfile(request -> request.securityProfileName("p"))
                            .securityProfileArn())
                    .isEqualTo("arn:aws:iot:us-west-2:111122223333:securityprofile/p");
            assertThat(other.listSecurityProfiles(request -> {}).securityProfileIdentifiers())
                    .isEmpty();
            assertThat(elsewhere
                            .createSecurityProfile(request -> request.securityProfileName("p"))
                            .securityProfileArn())
                    .isEqualTo("arn:aws-cn:iot:cn-north-1:111122223333:securityprofile/p");
            assertThat(Http.send(mock, "POST", "/security-profiles/p", "").body())
                    .contains("arn:aws:iot:eu-central-1:123456789012:securityprofile/p");
        }
    }
}
