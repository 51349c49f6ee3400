/** Not for use from outside: the way of a payload from bytes to findings. May change in any release. */
@NullMarked
package dev.iotdd.internal;

import org.jspecify.annotations.NullMarked;
