/** Calls of the API with the answers that they get, as cases for contract tests, and pacts made of them. */
@NullMarked
package dev.iotdd.contract;

import org.jspecify.annotations.NullMarked;
