package dev.iotdd.conform;

/**
 * Verifies pacts against an implementation of the API. The module {@code iotdd-pact} has one, found by
 * {@link java.util.ServiceLoader}; whoever only needs to start it does not need the many libraries behind it.
 */
public interface PactVerifier {

    /**
     * Verifies pacts.
     *
     * @throws EndpointException if the endpoint cannot be used
     * @throws IllegalArgumentException if the request asks for what cannot be
     */
    VerificationReport verify(VerificationRequest request);
}
