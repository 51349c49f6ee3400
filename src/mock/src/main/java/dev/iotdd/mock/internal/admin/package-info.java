/** What people and tests see of the mock besides the API. */
@NullMarked
package dev.iotdd.mock.internal.admin;

import org.jspecify.annotations.NullMarked;
