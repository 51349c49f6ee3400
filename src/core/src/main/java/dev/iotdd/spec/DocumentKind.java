package dev.iotdd.spec;

import java.util.Optional;

/**
 * What a document is: the input of an operation, the body of its request, or its response.
 *
 * @param operation the operation
 * @param part which side of it
 */
public record DocumentKind(Operation operation, Part part) {

    /** A side of an operation. */
    public enum Part {
        /** All that the caller gives, in one flat object: path, query and body. */
        INPUT(""),
        /** The body of the request: what neither path nor query carries. */
        BODY("Request"),
        /** The body of the response. */
        RESPONSE("Response"),
        /** The body of an error; which error it is stands beside the body. */
        ERROR("Error");

        private final String suffix;

        Part(String suffix) {
            this.suffix = suffix;
        }

        /** Whether the caller says it, so that the rules for requests hold. */
        public boolean isRequest() {
            return this == INPUT || this == BODY;
        }
    }

    /** The name that users write and reports show: the operation's for an input, with a suffix for the others. */
    public String name() {
        return operation.name() + part.suffix;
    }

    /** Name of its schema in the operation's bundle; empty where the operation has no such document,
     * and for errors, which have a schema each. */
    public Optional<String> schema() {
        return switch (part) {
            case INPUT -> Optional.of(operation.name() + "Input");
            case BODY -> operation.requestBody();
            case RESPONSE -> Optional.of(operation.response());
            case ERROR -> Optional.empty();
        };
    }
}
