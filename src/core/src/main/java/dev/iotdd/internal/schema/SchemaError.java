package dev.iotdd.internal.schema;

import dev.iotdd.internal.Pointer;
import java.util.List;
import java.util.Optional;

/**
 * A keyword that failed, in terms of no library.
 *
 * @param instance the value that it judged
 * @param path the way through the schema, from its root to the keyword, references followed
 * @param property the member that is missing or must not be there, where the keyword is about one
 */
record SchemaError(Pointer instance, List<String> path, Optional<String> property) {

    SchemaError {
        path = List.copyOf(path);
    }

    String keyword() {
        return path.get(path.size() - 1);
    }
}
