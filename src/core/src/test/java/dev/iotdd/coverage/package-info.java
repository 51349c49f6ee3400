/** Tests of the contract coverage. */
@NullMarked
package dev.iotdd.coverage;

import org.jspecify.annotations.NullMarked;
