/** The command line: one class a command, each a thin layer over the library. */
@NullMarked
package dev.iotdd.cli;

import org.jspecify.annotations.NullMarked;
