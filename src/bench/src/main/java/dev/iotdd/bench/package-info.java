/** Side-by-side measurements: each benchmark has beside it what it is to be compared with, in the same run. */
@NullMarked
package dev.iotdd.bench;

import org.jspecify.annotations.NullMarked;
