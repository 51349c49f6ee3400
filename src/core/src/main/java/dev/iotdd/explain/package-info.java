/** What profiles do, in sentences. */
@NullMarked
package dev.iotdd.explain;

import org.jspecify.annotations.NullMarked;
