/** Puts profiles into sentences. */
@NullMarked
package dev.iotdd.internal.explain;

import org.jspecify.annotations.NullMarked;
