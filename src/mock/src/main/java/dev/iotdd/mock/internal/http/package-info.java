/** HTTP/1.1 as far as clients of the API need it. Knows nothing of the API. */
@NullMarked
package dev.iotdd.mock.internal.http;

import org.jspecify.annotations.NullMarked;
