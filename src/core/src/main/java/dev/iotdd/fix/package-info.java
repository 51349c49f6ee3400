/** Repairs of documents. */
@NullMarked
package dev.iotdd.fix;

import org.jspecify.annotations.NullMarked;
