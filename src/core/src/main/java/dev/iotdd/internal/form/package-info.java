/** What a file holds: the documents of the API in it, however it writes them, and the way back to where they stand. */
@NullMarked
package dev.iotdd.internal.form;

import org.jspecify.annotations.NullMarked;
