package dev.iotdd;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of one document.
 *
 * @param file the name that the payload was given
 * @param operation what it was read as; empty where it could not be read or was not recognised
 * @param status the outcome
 * @param problem why it could not be read; empty unless the status is {@link Status#UNREADABLE}
 */
public record FileResult(String file, Optional<String> operation, Status status, Optional<String> problem) {

    /** The outcome for a document. */
    public enum Status {
        /** No finding of level error. */
        VALID("valid"),
        /** At least one finding of level error. */
        INVALID("invalid"),
        /** The bytes could not be had: no such file, no permission, an I/O error. */
        UNREADABLE("unreadable");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** The word that reports use. */
        public String word() {
            return word;
        }
    }

    public FileResult {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(problem, "problem");
    }

    static FileResult unreadable(String file, String problem) {
        return new FileResult(file, Optional.empty(), Status.UNREADABLE, Optional.of(problem));
    }
}
