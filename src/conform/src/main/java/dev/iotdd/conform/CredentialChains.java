package dev.iotdd.conform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Loads a {@link CredentialChain} from jars that are not on the class path. */
public final class CredentialChains {

    private CredentialChains() {}

    /** The chain in these jars; empty if there is none. */
    public static Optional<CredentialChain> in(List<Path> jars) {
        IsolatedJars isolated = new IsolatedJars(jars);
        return isolated.find(CredentialChain.class).map(chain -> () -> isolated.run(chain::credentials));
    }
}
