/** Tests of the mock, most of them through real clients. */
@NullMarked
package dev.iotdd.mock;

import org.jspecify.annotations.NullMarked;
