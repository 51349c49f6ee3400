package dev.iotdd.maven;

import dev.iotdd.Config;
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

    static Validator of(Optional<Path> config, Optional<String> operation, Optional<String> minEvidence)
            throws MojoFailureException {
        try {
            Config settings = config.map(Config::load).orElse(Config.defaults());
            Config known =
                    minEvidence.isPresent() ? settings.withMinEvidence(Evidence.ofLetter(minEvidence.get())) : settings;
            Iotdd configured = SHARED.withConfig(known);
            return new Validator(operation.isPresent() ? configured.as(operation.get()) : configured);
        } catch (InvalidConfigException | IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The report on files, which it names by their paths below {@code base}. */
    Report validate(Path base, List<Path> files) {
        List<Payload> payloads = files.stream()
                .map(file ->
                        Payload.of(base.resolve(file)).named(file.toString().replace('\\', '/')))
                .toList();
        return iotdd.validatePayloads(payloads, done -> {});
    }
}
