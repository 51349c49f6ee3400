package dev.iotdd.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What a test asks for cannot be had. Says what to do, and has no cause to look through. */
final class Misuse {

    private Misuse() {}

    static ExtensionConfigurationException because(String sentence) {
        return new ExtensionConfigurationException(sentence);
    }

    static ExtensionConfigurationException because(String sentence, Throwable cause) {
        return new ExtensionConfigurationException(sentence, cause);
    }
}
