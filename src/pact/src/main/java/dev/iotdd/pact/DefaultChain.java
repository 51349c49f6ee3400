package dev.iotdd.pact;

import dev.iotdd.conform.CredentialChain;
import dev.iotdd.conform.Credentials;
import dev.iotdd.conform.EndpointException;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The default chain of AWS's SDK. */
public final class DefaultChain implements CredentialChain {

    @Override
    public Credentials credentials() {
        try (DefaultCredentialsProvider provider =
                DefaultCredentialsProvider.builder().build()) {
            AwsCredentials found = provider.resolveCredentials();
            Optional<String> token = found instanceof AwsSessionCredentials session
                    ? Optional.of(session.sessionToken())
                    : Optional.empty();
            return new Credentials(found.accessKeyId(), found.secretAccessKey(), token);
        } catch (SdkClientException e) {
            throw new EndpointException(
                    "There are no AWS credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.",
                    e);
        }
    }
}
