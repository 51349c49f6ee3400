@NullMarked
package dev.iotdd.mock.internal.state;

import org.jspecify.annotations.NullMarked;
