@NullMarked
package dev.iotdd.conform.scorecard;

import org.jspecify.annotations.NullMarked;
