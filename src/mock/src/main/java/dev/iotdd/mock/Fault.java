package dev.iotdd.mock;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that is to go wrong. It happens to every request until it is limited:
 *
 * <pre>{@code
 * Fault.throttling().on("UpdateSecurityProfile").times(2)     // the next two updates
 * Fault.internalFailure().after(3).times(1)                   // only the fourth request
 * Fault.lostResponse().rate(0.1)                              // every tenth, by chance
 * Fault.error("LimitExceededException").times(1)              // the next request that can be answered so
 * }</pre>
 *
 * @param kind what happens
 * @param operations the operations it happens to; empty for all
 * @param after how many requests it spares first
 * @param times how often it happens at most
 * @param rate how probable it is for each request, 0 to 1
 * @param latency the delay of a {@link Kind#DELAY}
 * @param error the name of an {@link Kind#ERROR}
 */
public record Fault(
        Kind kind,
        Set<String> operations,
        int after,
        int times,
        double rate,
        Optional<Latency> latency,
        Optional<String> error) {

    /** What can go wrong. */
    public enum Kind {
        /** 400 ThrottlingException, and nothing is done. */
        THROTTLING,
        /** 500 InternalFailureException, and nothing is done. */
        INTERNAL_FAILURE,
        /** Any error that the operation declares, and nothing is done. */
        ERROR,
        /** The connection ends without an answer, and nothing is done. */
        LOST_REQUEST,
        /** The request is carried out, and the connection ends without an answer. */
        LOST_RESPONSE,
        /** The request is carried out, and the connection ends in the middle of the answer. */
        HALF_RESPONSE,
        /** The answer comes late. Goes together with the others. */
        DELAY;

        /** The word for it, for example {@code lost-response}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * The kind of a word.
         *
         * @throws IllegalArgumentException if there is none; the message lists those there are
         */
        public static Kind ofWord(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no kind of fault; known: "
                            + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", ")) + "."));
        }
    }

    public Fault {
        operations = Set.copyOf(operations);
        if (after < 0 || times < 1 || !(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException(
                    "No fault: after " + after + ", times " + times + ", rate " + rate + ".");
        }
        if (latency.isPresent() != (kind == Kind.DELAY)) {
            throw new IllegalArgumentException("A delay has a latency, and nothing else has one.");
        }
        if (error.isPresent() != (kind == Kind.ERROR)) {
            throw new IllegalArgumentException("An error has a name, and nothing else has one.");
        }
    }

    /**
     * The fault of a text, in the form {@code KIND,KEY=VALUE,…}: the word of a kind, then {@code on=OPERATION},
     * {@code after=N}, {@code times=N}, {@code rate=0..1}, for an error {@code name=EXCEPTION} and for a delay
     * {@code ms=N}.
     *
     * @throws IllegalArgumentException if it is none; the message says why
     */
    public static Fault parse(String text) {
        return FaultText.of(text).fault();
    }

    /** A fault of a kind that says all: any but {@link Kind#DELAY} and {@link Kind#ERROR}. */
    public static Fault of(Kind kind) {
        return new Fault(kind, Set.of(), 0, Integer.MAX_VALUE, 1, Optional.empty(), Optional.empty());
    }

    /** 400 ThrottlingException, and nothing is done. */
    public static Fault throttling() {
        return of(Kind.THROTTLING);
    }

    /** 500 InternalFailureException, and nothing is done. */
    public static Fault internalFailure() {
        return of(Kind.INTERNAL_FAILURE);
    }

    /** An error by its name, for example {@code VersionConflictException}; on the operations that declare it. */
    public static Fault error(String name) {
        return new Fault(Kind.ERROR, Set.of(), 0, Integer.MAX_VALUE, 1, Optional.empty(), Optional.of(name));
    }

    /** The connection ends without an answer, and nothing is done. */
    public static Fault lostRequest() {
        return of(Kind.LOST_REQUEST);
    }

    /** The request is carried out, and the connection ends without an answer. */
    public static Fault lostResponse() {
        return of(Kind.LOST_RESPONSE);
    }

    /** The request is carried out, and the connection ends in the middle of the answer. */
    public static Fault halfResponse() {
        return of(Kind.HALF_RESPONSE);
    }

    /** The answer comes late. */
    public static Fault delay(Latency latency) {
        return new Fault(Kind.DELAY, Set.of(), 0, Integer.MAX_VALUE, 1, Optional.of(latency), Optional.empty());
    }

    /** The answer comes late by always the same time. */
    public static Fault delay(Duration delay) {
        return delay(Latency.fixed(delay));
    }

    /** Only on these operations. */
    public Fault on(String... names) {
        return new Fault(kind, Set.of(names), after, times, rate, latency, error);
    }

    /** Only after this many requests that it could have happened to. */
    public Fault after(int requests) {
        return new Fault(kind, operations, requests, times, rate, latency, error);
    }

    /** At most this often. */
    public Fault times(int count) {
        return new Fault(kind, operations, after, count, rate, latency, error);
    }

    /** With this probability for each request. */
    public Fault rate(double probability) {
        return new Fault(kind, operations, after, times, probability, latency, error);
    }

    /** What happens, in words. */
    public String words() {
        return kind.word() + error.map(name -> " " + name).orElse("");
    }

    /** Whether it can happen to requests for an operation. */
    public boolean concerns(String operation) {
        return operations.isEmpty() || operations.contains(operation);
    }
}
