package dev.iotdd;

/**
 * A document and the configuration that holds for it.
 *
 * @param payload the document
 * @param config its configuration, with overrides settled
 */
record Configured(Payload payload, Config config) {}
