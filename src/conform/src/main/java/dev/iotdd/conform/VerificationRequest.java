package dev.iotdd.conform;

import dev.iotdd.contract.Surroundings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which pacts to verify, and against what.
 *
 * @param pacts the pact files
 * @param endpoint what to verify; empty for a mock of its own
 * @param aws whether requests go to an AWS account: signed with credentials of the default chain, at most as many a
 *     second as AWS allows, and only for resources whose names begin with the prefix
 * @param surroundings region, account and the prefix of names
 * @param credentials what to sign with instead of the default chain's
 * @param dryRun whether to say only what would be done
 * @param provider what the pacts call the service; empty for its usual name
 * @param filter only interactions whose description contains this text; results of such a run are not complete
 */
public record VerificationRequest(
        List<Path> pacts,
        Optional<URI> endpoint,
        boolean aws,
        Surroundings surroundings,
        Optional<Credentials> credentials,
        boolean dryRun,
        Optional<String> provider,
        Optional<String> filter) {

    public VerificationRequest {
        pacts = List.copyOf(pacts);
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(surroundings, "surroundings");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(filter, "filter");
        if (aws && surroundings.prefix().isEmpty()) {
            throw new IllegalArgumentException("In an AWS account only resources whose names begin with a prefix are"
                    + " touched; name the prefix, and use it in the pacts.");
        }
    }

    /** Pacts to be verified against a mock. */
    public static VerificationRequest of(List<Path> pacts) {
        return new VerificationRequest(
                pacts,
                Optional.empty(),
                false,
                Surroundings.ofMock(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** Against what listens at an endpoint. */
    public VerificationRequest against(URI other) {
        return new VerificationRequest(
                pacts, Optional.of(other), aws, surroundings, credentials, dryRun, provider, filter);
    }

    /** Against an AWS account: whatever the prefix begins is created, changed and deleted there. */
    public VerificationRequest againstAws(Surroundings account) {
        return new VerificationRequest(pacts, endpoint, true, account, credentials, dryRun, provider, filter);
    }

    /** With these credentials instead of those of the default chain. */
    public VerificationRequest withCredentials(Credentials known) {
        return new VerificationRequest(
                pacts, endpoint, aws, surroundings, Optional.of(known), dryRun, provider, filter);
    }

    /** Of pacts that call the service so. */
    public VerificationRequest calling(String service) {
        return new VerificationRequest(
                pacts, endpoint, aws, surroundings, credentials, dryRun, Optional.of(service), filter);
    }

    /** Only said, not done. */
    public VerificationRequest asDryRun() {
        return new VerificationRequest(pacts, endpoint, aws, surroundings, credentials, true, provider, filter);
    }

    /** Only interactions whose description contains a text. */
    public VerificationRequest only(String text) {
        return new VerificationRequest(
                pacts, endpoint, aws, surroundings, credentials, dryRun, provider, Optional.of(text));
    }
}
