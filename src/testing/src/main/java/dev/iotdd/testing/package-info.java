/** Other programs, run as processes, for the tests of all modules. */
@NullMarked
package dev.iotdd.testing;

import org.jspecify.annotations.NullMarked;
