package dev.iotdd.conform.kit;

import dev.iotdd.conform.Credentials;
import dev.iotdd.conform.Endpoint;
import dev.iotdd.contract.Contract;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.spec.Spec;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An implementation to try.
 *
 * @param endpoint where it is; empty for a mock of its own
 * @param surroundings region, account, and what the names of all resources begin with
 * @param credentials what to sign requests with; empty to leave them unsigned
 * @param perSecond how many requests to send in a second at most; 0 for any number
 * @param patience how long an answer may take
 * @param consent whether resources of an AWS account may be created, changed and deleted
 */
public record Target(
        Optional<URI> endpoint,
        Surroundings surroundings,
        Optional<Credentials> credentials,
        int perSecond,
        Duration patience,
        boolean consent) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NAMES = 0x10000;

    public Target {
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(surroundings, "surroundings");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(patience, "patience");
        if (perSecond < 0 || patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("The rate is 0 or more, and an answer may take longer than no time: "
                    + perSecond + ", " + patience);
        }
    }

    /** A mock of its own, for nothing but the run. */
    public static Target mock() {
        return new Target(Optional.empty(), Surroundings.ofMock(), Optional.empty(), 0, PATIENCE, false);
    }

    /**
     * What listens at an endpoint. Names begin with {@code iotdd-}, unless told otherwise.
     *
     * @throws IllegalArgumentException if it is no address to send requests to
     */
    public static Target at(URI endpoint) {
        return new Target(
                Optional.of(Endpoint.checked(endpoint)),
                Surroundings.ofMock().withPrefix("iotdd-"),
                Optional.empty(),
                0,
                PATIENCE,
                false);
    }

    /** With other names, or in another region or account. */
    public Target in(Surroundings changed) {
        return new Target(endpoint, changed, credentials, perSecond, patience, consent);
    }

    /** With requests signed. */
    public Target signedWith(Credentials known) {
        return new Target(endpoint, surroundings, Optional.of(known), perSecond, patience, consent);
    }

    /** With requests signed by the credentials in these variables, if it is no loopback address and they are there. */
    public Target signedFrom(Map<String, String> environment) {
        return isLoopback()
                ? this
                : Credentials.of(environment).map(this::signedWith).orElse(this);
    }

    private boolean isLoopback() {
        try {
            return endpoint.isEmpty()
                    || InetAddress.getByName(endpoint.get().getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** With names that no other run uses, so that two may meet at one endpoint. */
    public Target withNamesOfItsOwn() {
        String own = Integer.toHexString(ThreadLocalRandom.current().nextInt(NAMES)) + "-";
        return endpoint.isEmpty() ? this : in(surroundings.withPrefix(surroundings.prefix() + own));
    }

    /** With at most as many requests in a second as AWS allows, if it is AWS. */
    public Target asFastAsAllowed() {
        return isAws() ? atMost(Contract.of(Spec.bundled(), surroundings).requestsPerSecond()) : this;
    }

    /** With so many requests in a second at most. */
    public Target atMost(int requestsPerSecond) {
        return new Target(endpoint, surroundings, credentials, requestsPerSecond, patience, consent);
    }

    /** With so much time for each answer. */
    public Target waiting(Duration time) {
        return new Target(endpoint, surroundings, credentials, perSecond, time, consent);
    }

    /** That resources of the AWS account whose names begin with the prefix may be created, changed and deleted. */
    public Target withConsent() {
        return new Target(endpoint, surroundings, credentials, perSecond, patience, true);
    }

    /** Whether it is AWS itself, by its address. */
    public boolean isAws() {
        return endpoint.map(URI::getHost)
                .map(host -> host.toLowerCase(Locale.ROOT))
                .filter(host -> host.matches("(.+\\.)?(amazonaws\\.com(\\.cn)?|api\\.aws|amazonaws\\.eu)\\.?"))
                .isPresent();
    }

    /**
     * That this may be tried.
     *
     * @throws IllegalArgumentException if it is AWS, and that was not consented to
     */
    public void check() {
        checkConsent();
        if (isAws() && surroundings.prefix().isEmpty()) {
            throw new IllegalArgumentException(
                    "In an AWS account only resources whose names begin with a prefix are touched; name the prefix.");
        }
        if (isAws() && credentials.isEmpty()) {
            throw new IllegalArgumentException("AWS takes only signed requests: set AWS_ACCESS_KEY_ID and"
                    + " AWS_SECRET_ACCESS_KEY; `aws configure export-credentials --format env` prints those of a"
                    + " profile.");
        }
    }

    /** That it is not AWS, or that this was consented to. */
    void checkConsent() {
        if (isAws() && !consent) {
            throw new IllegalArgumentException(
                    endpoint.orElseThrow() + " is AWS itself: resources of the account are"
                            + " created, changed and deleted there. Consent to that explicitly (--consent, <consent>), or name another endpoint.");
        }
    }
}
