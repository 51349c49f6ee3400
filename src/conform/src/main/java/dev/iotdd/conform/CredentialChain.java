package dev.iotdd.conform;

/**
 * The credentials that all AWS tools would use here: from the environment, profiles, single sign-on or the machine. The
 * module {@code iotdd-pact} has one, found by {@link java.util.ServiceLoader}; whoever signs nothing does not need the
 * library behind it.
 */
public interface CredentialChain {

    /**
     * The credentials.
     *
     * @throws EndpointException if there are none
     */
    Credentials credentials();
}
