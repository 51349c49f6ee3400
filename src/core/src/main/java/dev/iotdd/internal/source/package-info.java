/** Bytes become documents: trees with the places of their values. */
@NullMarked
package dev.iotdd.internal.source;

import org.jspecify.annotations.NullMarked;
