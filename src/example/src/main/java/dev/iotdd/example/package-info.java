/** A service that rolls out security profiles. */
@NullMarked
package dev.iotdd.example;

import org.jspecify.annotations.NullMarked;
