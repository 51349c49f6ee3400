@NullMarked
package dev.iotdd.internal.pact;

import org.jspecify.annotations.NullMarked;
