/** Pact files: what they say in terms of the API, and how they are made. */
@NullMarked
package dev.iotdd.internal.pact;

import org.jspecify.annotations.NullMarked;
