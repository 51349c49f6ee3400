package dev.iotdd.pact;

import dev.iotdd.conform.PactVerifier;
import dev.iotdd.conform.VerificationReport;
import dev.iotdd.conform.VerificationRequest;
import dev.iotdd.mock.IotddMock;

/** Verifies pacts with Pact JVM. */
public final class PactJvmVerifier implements PactVerifier {

    /** Pact JVM would tell its makers of each run. */
    private static final String DO_NOT_TRACK = "pact_do_not_track";

    @Override
    public VerificationReport verify(VerificationRequest request) {
        stopTracking();
        if (request.endpoint().isPresent() || request.aws()) {
            return new Verification(request, Stage.of(request)).run();
        }
        try (IotddMock mock = IotddMock.builder()
                .region(request.surroundings().region())
                .account(request.surroundings().account())
                .start()) {
            return new Verification(request, Stage.of(request, mock)).run();
        }
    }

    static void stopTracking() {
        System.setProperty(DO_NOT_TRACK, System.getProperty(DO_NOT_TRACK, "true"));
    }
}
