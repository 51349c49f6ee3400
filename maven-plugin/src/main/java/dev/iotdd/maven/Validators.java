package dev.iotdd.maven;

import dev.iotdd.Configs;
import dev.iotdd.Evidence;
import dev.iotdd.Iotdd;
import java.io.File;
import java.util.Optional;

/** The library, configured by the parameters of a goal. */
final class Validators {

    /** One for all modules of a build: the rules are loaded once. */
    private static final Iotdd SHARED = Iotdd.create();

    private Validators() {}

    /**
     * A validator.
     *
     * @throws IllegalArgumentException if {@code minEvidence} is none; the message says what is
     */
    static Iotdd of(Configs configs, Optional<String> minEvidence, Optional<File> baseline) {
        Configs known = configs;
        if (minEvidence.isPresent()) {
            Evidence floor = Evidence.ofLetter(minEvidence.get());
            known = known.changed(config -> config.withMinEvidence(floor));
        }
        if (baseline.isPresent()) {
            known = known.changed(config -> config.withBaseline(baseline.get().toPath()));
        }
        return SHARED.withConfigs(known);
    }
}
