package dev.iotdd.conform.kit;

import dev.iotdd.conform.CredentialChain;
import dev.iotdd.conform.Credentials;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What to try and how, in the words of the command line and of a build.
 *
 * @param endpoint address of the implementation; empty for a mock of its own
 * @param prefix what the names of all resources begin with; empty for another one in each run
 * @param region region to sign for, and in ARNs
 * @param account account in ARNs
 * @param sign whether to sign requests whatever the address
 * @param consent whether resources of an AWS account may be created, changed and deleted
 * @param rate how many requests to send in a second at most; empty for what AWS allows, if it is AWS
 * @param patience how long an answer may take
 */
public record TargetChoice(
        Optional<String> endpoint,
        Optional<String> prefix,
        String region,
        String account,
        boolean sign,
        boolean consent,
        Optional<Integer> rate,
        Duration patience) {

    public TargetChoice {
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(patience, "patience");
    }

    /**
     * The target, unsigned: enough to list cases.
     *
     * @throws IllegalArgumentException if something of it cannot be; the message says what
     */
    public Target target() {
        Target target = endpoint.isEmpty()
                ? Target.mock()
                : Target.at(uri(endpoint.get())).waiting(patience);
        target = target.in(target.surroundings().withRegion(region).withAccount(account));
        target = prefix.isEmpty()
                ? target.withNamesOfItsOwn()
                : target.in(target.surroundings().withPrefix(prefix.get()));
        target = rate.isEmpty() ? target.asFastAsAllowed() : target.atMost(rate.get());
        return consent ? target.withConsent() : target;
    }

    /**
     * The target, ready to be tried. Requests are signed for AWS and where that is asked for, with credentials of the
     * default chain; and for other addresses than loopback ones, if there are credentials in the environment.
     *
     * @param environment variables that may hold credentials
     * @param chain the default chain of AWS, looked for only if there are none
     * @throws IllegalArgumentException if something of it cannot be, or AWS was not consented to
     * @throws dev.iotdd.conform.EndpointException if credentials are needed and there are none
     */
    public Target target(Map<String, String> environment, Supplier<Optional<CredentialChain>> chain) {
        Target target = target();
        target.checkConsent();
        Target signed = sign || target.isAws()
                ? target.signedWith(credentials(environment, chain))
                : target.signedFrom(environment);
        signed.check();
        return signed;
    }

    private static Credentials credentials(Map<String, String> environment, Supplier<Optional<CredentialChain>> chain) {
        return Credentials.of(environment)
                .or(() -> chain.get().map(CredentialChain::credentials))
                .orElseThrow(() -> new IllegalArgumentException("Signed requests need credentials: set"
                        + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; `aws configure export-credentials --format env`"
                        + " prints those of a profile."));
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is no address (" + e.getReason() + ").", e);
        }
    }
}
