package dev.iotdd.conform;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What requests are signed with.
 *
 * @param accessKeyId access key id
 * @param secretAccessKey secret access key
 * @param sessionToken token of temporary credentials; empty for lasting ones
 */
public record Credentials(String accessKeyId, String secretAccessKey, Optional<String> sessionToken) {

    public Credentials {
        Objects.requireNonNull(accessKeyId, "accessKeyId");
        Objects.requireNonNull(secretAccessKey, "secretAccessKey");
        Objects.requireNonNull(sessionToken, "sessionToken");
    }

    /** Those in the variables that all AWS tools read; empty if they are not set. */
    public static Optional<Credentials> of(Map<String, String> environment) {
        String id = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
        String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
        Optional<String> token = Optional.ofNullable(environment.get("AWS_SESSION_TOKEN"));
        return id.isEmpty() || secret.isEmpty() ? Optional.empty() : Optional.of(new Credentials(id, secret, token));
    }

    /** Tells no secrets. */
    @Override
    public String toString() {
        return "Credentials[" + accessKeyId + "]";
    }
}
