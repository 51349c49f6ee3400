/** What an update does to a profile. */
@NullMarked
package dev.iotdd.plan;

import org.jspecify.annotations.NullMarked;
