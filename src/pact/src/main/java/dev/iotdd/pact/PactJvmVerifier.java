package dev.iotdd.pact;

import dev.iotdd.conform.Api;
import dev.iotdd.conform.Credentials;
import dev.iotdd.conform.PactVerifier;
import dev.iotdd.conform.States;
import dev.iotdd.conform.VerificationReport;
import dev.iotdd.conform.VerificationRequest;
import dev.iotdd.contract.Contract;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.spec.Spec;
import java.net.URI;
import java.util.Optional;

/** Verifies pacts with Pact JVM. */
public final class PactJvmVerifier implements PactVerifier {

    /** Pact JVM would tell its makers of each run. */
    private static final String DO_NOT_TRACK = "pact_do_not_track";

    @Override
    public VerificationReport verify(VerificationRequest request) {
        System.setProperty(DO_NOT_TRACK, "true");
        if (request.endpoint().isPresent() || request.aws()) {
            URI endpoint = request.endpoint()
                    .orElseGet(() ->
                            URI.create("https://iot." + request.surroundings().region() + ".amazonaws.com"));
            return verify(request, endpoint, Optional.empty());
        }
        try (IotddMock mock = IotddMock.builder()
                .region(request.surroundings().region())
                .account(request.surroundings().account())
                .start()) {
            return verify(request, mock.endpoint(), Optional.of(mock));
        }
    }

    private static VerificationReport verify(VerificationRequest request, URI endpoint, Optional<IotddMock> mock) {
        Spec spec = Spec.bundled();
        Optional<Credentials> credentials = request.credentials()
                .or(() -> request.aws() ? Optional.of(DefaultChain.credentials()) : Optional.empty());
        Contract contract = Contract.of(spec, request.surroundings());
        Api api = new Api(
                spec,
                endpoint,
                request.surroundings().region(),
                credentials,
                request.aws() ? contract.requestsPerSecond() : 0);
        States states = new States(spec, contract, api, mock);
        return new Verification(request, api, states, mock).run();
    }
}
