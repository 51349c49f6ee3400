/** Pacts with AWS IoT as the provider: for consumer tests, and verified against implementations. */
@NullMarked
package dev.iotdd.pact;

import org.jspecify.annotations.NullMarked;
