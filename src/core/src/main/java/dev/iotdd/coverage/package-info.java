/** Contract coverage: how much of the specification the tests of a project exercised. */
@NullMarked
package dev.iotdd.coverage;

import org.jspecify.annotations.NullMarked;
