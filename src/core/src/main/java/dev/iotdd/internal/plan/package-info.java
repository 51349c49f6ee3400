/** Works out updates of profiles. */
@NullMarked
package dev.iotdd.internal.plan;

import org.jspecify.annotations.NullMarked;
