/** Tests of the JUnit extension. */
@NullMarked
package dev.iotdd.junit;

import org.jspecify.annotations.NullMarked;
