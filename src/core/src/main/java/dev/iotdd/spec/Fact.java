package dev.iotdd.spec;

import dev.iotdd.Evidence;

/**
 * Something that is known of the API.
 *
 * @param id number, for example {@code F080}
 * @param statement what is known
 * @param source where it stands
 * @param url address of the source; empty where it has none
 * @param confidence how well it is known
 */
public record Fact(String id, String statement, String source, String url, Evidence confidence) {}
