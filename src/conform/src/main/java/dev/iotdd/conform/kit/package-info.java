/** The conformance kit: all that the contract says as cases, tried against any implementation of the API. */
@NullMarked
package dev.iotdd.conform.kit;

import org.jspecify.annotations.NullMarked;
