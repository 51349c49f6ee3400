/** Tries implementations of the API against the contract, over HTTP, without the AWS SDK. */
@NullMarked
package dev.iotdd.conform;

import org.jspecify.annotations.NullMarked;
