/** Reports as text and as files for other tools. */
@NullMarked
package dev.iotdd.report;

import org.jspecify.annotations.NullMarked;
