/** Faults that tests ask for. */
@NullMarked
package dev.iotdd.mock.internal.fault;

import org.jspecify.annotations.NullMarked;
