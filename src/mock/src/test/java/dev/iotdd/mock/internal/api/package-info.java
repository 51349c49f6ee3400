/** Tests of what no client can bring about. */
@NullMarked
package dev.iotdd.mock.internal.api;

import org.jspecify.annotations.NullMarked;
