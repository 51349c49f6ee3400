package dev.iotdd.drift;

import dev.iotdd.spec.Operation.Pagination;
import java.util.Map;
import java.util.Optional;

/**
 * What can be compared of a model, whatever it was written in.
 *
 * @param operations operations by name
 * @param shapes shapes by name; inputs, outputs and errors are structures among them
 * @param knowsPaging whether it would say how results are paged
 */
record ServiceModel(Map<String, Call> operations, Map<String, Shape> shapes, boolean knowsPaging) {

    /** What an operation without input or output has. */
    static final String NOTHING = "";

    /**
     * An operation.
     *
     * @param input name of the structure that holds path, query and body members alike
     * @param output name of the structure of the response
     * @param errors HTTP statuses by names of errors
     */
    record Call(
            String method,
            String uri,
            int status,
            String input,
            String output,
            Map<String, Integer> errors,
            Optional<Pagination> pagination) {}

    Shape shape(String name) {
        if (name.equals(NOTHING)) {
            return new Shape.Structure(Map.of());
        }
        return Optional.ofNullable(shapes.get(name))
                .orElseThrow(() -> new InvalidModelException(
                        "The model names the shape '" + name + "', which it does not define."));
    }
}
