/** AWS Signature Version 4, the server's side. */
@NullMarked
package dev.iotdd.mock.internal.sign;

import org.jspecify.annotations.NullMarked;
