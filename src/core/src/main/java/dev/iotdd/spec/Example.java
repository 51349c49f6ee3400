package dev.iotdd.spec;

/**
 * What a rule says in practice.
 *
 * @param wrong a document that breaks it
 * @param message the sentence that the document gets
 * @param right a document that keeps it
 */
public record Example(String wrong, String message, String right) {}
