/** The specification as data: operations, rules, metrics. */
@NullMarked
package dev.iotdd.spec;

import org.jspecify.annotations.NullMarked;
