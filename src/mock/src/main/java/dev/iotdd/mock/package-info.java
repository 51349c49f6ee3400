/** A mock of the security profile API: start with {@link dev.iotdd.mock.IotddMock}. */
@NullMarked
package dev.iotdd.mock;

import org.jspecify.annotations.NullMarked;
