package dev.iotdd.conform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Loads a {@link PactVerifier} from jars that are not on the class path. */
public final class PactVerifiers {

    private PactVerifiers() {}

    /** The verifier in these jars; empty if there is none. */
    public static Optional<PactVerifier> in(List<Path> jars) {
        IsolatedJars isolated = new IsolatedJars(jars);
        return isolated.find(PactVerifier.class)
                .map(verifier -> request -> isolated.run(() -> verifier.verify(request)));
    }
}
