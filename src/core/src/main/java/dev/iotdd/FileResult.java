package dev.iotdd;

import dev.iotdd.explain.ProfileExplanation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param file the name that the payload was given
 * @param form in which form it is written ({@code API}, {@code CloudFormation}, …); {@link #PROJECT} for a file of the
 *     project's own; empty where it could not be read, was not recognised, or was told what it is
 * @param documents the documents of the API that it holds: none where it was not recognised, and none where it has a
 *     known form and holds nothing of the API
 * @param status the outcome
 * @param problem why it could not be read; empty unless the status is {@link Status#UNREADABLE}
 */
public record FileResult(
        String file, Optional<String> form, List<Content> documents, Status status, Optional<String> problem) {

    /** The form of a configuration or baseline that something was found in. It is no document of the API. */
    public static final String PROJECT = "iotdd";

    /**
     * A document that a file holds.
     *
     * @param operation what it was read as: an operation for its input, with the suffix {@code Request} or
     *     {@code Response} for a body
     * @param name what the file calls it, where it has a name for it: a resource's logical id, for example
     * @param profile what the profile in it does; empty unless that was asked for
     */
    public record Content(String operation, Optional<String> name, Optional<ProfileExplanation> profile) {}

    /** The outcome for a file. */
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
        Objects.requireNonNull(form, "form");
        documents = List.copyOf(documents);
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(problem, "problem");
    }

    static FileResult unreadable(String file, String problem) {
        return new FileResult(file, Optional.empty(), List.of(), Status.UNREADABLE, Optional.of(problem));
    }

    /** This file with another judgement, unless there was nothing to judge. */
    FileResult judged(boolean invalid) {
        return status == Status.UNREADABLE
                ? this
                : new FileResult(file, form, documents, invalid ? Status.INVALID : Status.VALID, problem);
    }

    /** What the file was read as, where it holds just one document. */
    public Optional<String> operation() {
        return documents.size() == 1 ? Optional.of(documents.get(0).operation()) : Optional.empty();
    }

    /** Whether the file is of a known form, and nothing in it is a document of the API. */
    public boolean isEmpty() {
        return form.isPresent() && documents.isEmpty();
    }

    /** Whether it is the configuration or the baseline of a project. */
    public boolean isOfProject() {
        return form.filter(PROJECT::equals).isPresent();
    }
}
