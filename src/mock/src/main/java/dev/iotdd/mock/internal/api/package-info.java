/** The operations: from a request to what they answer. */
@NullMarked
package dev.iotdd.mock.internal.api;

import org.jspecify.annotations.NullMarked;
