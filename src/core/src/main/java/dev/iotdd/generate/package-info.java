/** Test documents made from the specification. */
@NullMarked
package dev.iotdd.generate;

import org.jspecify.annotations.NullMarked;
