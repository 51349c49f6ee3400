/** For the tests of all modules: other programs, run as processes, and documents with the findings that all have to agree on. */
@NullMarked
package dev.iotdd.testing;

import org.jspecify.annotations.NullMarked;
