/** Evaluates schemas; the only package that knows the schema library. */
@NullMarked
package dev.iotdd.internal.schema;

import org.jspecify.annotations.NullMarked;
