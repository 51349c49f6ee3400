package dev.iotdd.conform.scorecard;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that an implementation did otherwise.
 *
 * @param step which call of a case it was: number and operation; empty where there is only one
 * @param sent the call with its answer; empty if it came to none
 * @param expected what should have come
 * @param found what came instead
 */
public record Problem(Optional<String> step, Optional<Sent> sent, String expected, String found) {

    public Problem {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
    }

    /**
     * A call with its answer.
     *
     * @param request method and target
     * @param body the body of the request; empty where there is none
     * @param answer status and type of error
     * @param answerBody the body of the answer; empty where there is none
     */
    public record Sent(String request, String body, String answer, String answerBody) {

        public Sent {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(body, "body");
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(answerBody, "answerBody");
        }
    }

    /** What should have come, and what came. */
    @Override
    public String toString() {
        return step.map(text -> text + ": ").orElse("") + "expected " + expected + ", found " + found;
    }
}
