package dev.iotdd.junit;

import dev.iotdd.Config;
import dev.iotdd.InvalidConfigException;
import dev.iotdd.Iotdd;
import dev.iotdd.spec.Spec;
import java.nio.file.Files;
import java.nio.file.Path;

/** The validator of all tests of a JVM, with the configuration that the command line would take. */
final class Validation {

    private static final String PROPERTY = "iotdd.config";
    private static final Path DEFAULT = Path.of("iotdd.yaml");

    private Validation() {}

    static Iotdd iotdd() {
        return Shared.IOTDD;
    }

    static Spec spec() {
        return Spec.bundled();
    }

    private static Config config() {
        String named = System.getProperty(PROPERTY, "");
        if (named.isEmpty() && !Files.exists(DEFAULT)) {
            return Config.defaults();
        }
        try {
            return Config.load(named.isEmpty() ? DEFAULT : Path.of(named));
        } catch (InvalidConfigException e) {
            throw Misuse.because(String.valueOf(e.getMessage()), e);
        }
    }

    private static final class Shared {
        static final Iotdd IOTDD = Iotdd.create(Spec.bundled()).withConfig(config());
    }
}
