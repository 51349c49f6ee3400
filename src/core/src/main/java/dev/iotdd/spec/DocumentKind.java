package dev.iotdd.spec;

/**
 * What a document is: the input of an operation, or its response.
 *
 * @param operation the operation
 * @param part which side of it
 */
public record DocumentKind(Operation operation, Part part) {

    /** A side of an operation. */
    public enum Part {
        /** All that the caller gives, in one flat object: path, query and body. */
        INPUT("Input", ""),
        /** The body of the response. */
        RESPONSE("Response", "Response");

        private final String schema;
        private final String suffix;

        Part(String schema, String suffix) {
            this.schema = schema;
            this.suffix = suffix;
        }
    }

    /** The name that users write and reports show: the operation's for an input, with {@code Response} for a response. */
    public String name() {
        return operation.name() + part.suffix;
    }

    /** Name of the schema in the operation's bundle. */
    public String schema() {
        return part == Part.RESPONSE ? operation.response() : operation.name() + part.schema;
    }
}
