/** How an implementation of the API did, and how that is written. */
@NullMarked
package dev.iotdd.conform.scorecard;

import org.jspecify.annotations.NullMarked;
