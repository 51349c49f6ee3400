@NullMarked
package dev.iotdd.conform.kit;

import org.jspecify.annotations.NullMarked;
