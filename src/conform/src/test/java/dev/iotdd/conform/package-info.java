@NullMarked
package dev.iotdd.conform;

import org.jspecify.annotations.NullMarked;
