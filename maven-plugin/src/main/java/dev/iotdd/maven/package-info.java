/** The Maven plugin: each goal is its parameters and one call of the library. */
@NullMarked
package dev.iotdd.maven;

import org.jspecify.annotations.NullMarked;
