/** Repairs documents, and changes nothing else of their text. */
@NullMarked
package dev.iotdd.internal.fix;

import org.jspecify.annotations.NullMarked;
