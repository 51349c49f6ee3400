/** Compares the specification with a published model of the service. */
@NullMarked
package dev.iotdd.drift;

import org.jspecify.annotations.NullMarked;
