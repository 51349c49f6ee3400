/** What the mock remembers, by account and region. */
@NullMarked
package dev.iotdd.mock.internal.state;

import org.jspecify.annotations.NullMarked;
