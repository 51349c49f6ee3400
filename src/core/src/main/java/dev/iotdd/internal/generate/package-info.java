/** Writes what is derived from the specification. */
@NullMarked
package dev.iotdd.internal.generate;

import org.jspecify.annotations.NullMarked;
