package dev.iotdd;

import dev.iotdd.internal.Globs;

/**
 * Settings for some of the files.
 *
 * @param files which, by their paths below the folder of the configuration
 * @param rules what holds for them
 */
record PathOverride(Globs files, RuleSettings rules) {}
