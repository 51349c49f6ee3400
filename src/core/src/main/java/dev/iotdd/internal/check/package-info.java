/** The way of a payload: reads it, recognises it, runs all rules, hides, and words the findings. */
@NullMarked
package dev.iotdd.internal.check;

import org.jspecify.annotations.NullMarked;
