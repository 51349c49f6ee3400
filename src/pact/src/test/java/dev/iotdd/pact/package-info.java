@NullMarked
package dev.iotdd.pact;

import org.jspecify.annotations.NullMarked;
