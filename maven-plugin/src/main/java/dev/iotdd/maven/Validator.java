package dev.iotdd.maven;

import dev.iotdd.Configs;
import dev.iotdd.Evidence;
import dev.iotdd.InvalidConfigException;
import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** The library, configured by the parameters of a goal. */
final class Validator {

    /** One for all modules of a build: the rules are loaded once. */
    private static final Iotdd SHARED = Iotdd.create();

    private final Iotdd iotdd;

    private Validator(Iotdd iotdd) {
        this.iotdd = iotdd;
    }

    static Validator of(Configs configs, Optional<String> operation, Optional<String> minEvidence)
            throws MojoFailureException {
        try {
            Optional<Evidence> floor = minEvidence.map(Evidence::ofLetter);
            Configs known = floor.isPresent() ? configs.changed(found -> found.withMinEvidence(floor.get())) : configs;
            Iotdd configured = SHARED.withConfigs(known);
            return new Validator(operation.isPresent() ? configured.as(operation.get()) : configured);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The report on files, which it names by their paths below {@code base}. */
    Report validate(Path base, List<Path> files) throws MojoFailureException {
        List<Payload> payloads = files.stream()
                .map(file ->
                        Payload.of(base.resolve(file)).named(file.toString().replace('\\', '/')))
                .toList();
        try {
            return iotdd.validatePayloads(payloads, done -> {});
        } catch (InvalidConfigException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }
}
