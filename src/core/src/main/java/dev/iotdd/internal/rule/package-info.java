/** The rules that JSON Schema cannot say, one class each. */
@NullMarked
package dev.iotdd.internal.rule;

import org.jspecify.annotations.NullMarked;
