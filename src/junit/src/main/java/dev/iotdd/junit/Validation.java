package dev.iotdd.junit;

import dev.iotdd.Config;
import dev.iotdd.Configs;
import dev.iotdd.InvalidConfigException;
import dev.iotdd.Iotdd;
import dev.iotdd.spec.Spec;
import java.nio.file.Path;

/** The validator of all tests of a JVM, with the configuration that the command line would take. */
final class Validation {

    private static final String PROPERTY = "iotdd.config";

    private Validation() {}

    static Iotdd iotdd() {
        return Shared.IOTDD;
    }

    static Spec spec() {
        return Spec.bundled();
    }

    private static Configs configs() {
        String named = System.getProperty(PROPERTY, "");
        try {
            // What is no file has no folder but the one that the tests run in.
            return named.isEmpty()
                    ? Configs.discovered().otherwise(Configs.discovered().forFolder(Path.of("")))
                    : Configs.of(Config.load(Path.of(named)));
        } catch (InvalidConfigException e) {
            throw Misuse.because(String.valueOf(e.getMessage()), e);
        }
    }

    private static final class Shared {
        static final Iotdd IOTDD = Iotdd.create(Spec.bundled()).withConfigs(configs());
    }
}
