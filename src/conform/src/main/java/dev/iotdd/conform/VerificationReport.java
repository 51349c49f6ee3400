package dev.iotdd.conform;

import java.util.List;
import java.util.Objects;

/**
 * What became of the interactions of pacts.
 *
 * @param endpoint what was verified
 * @param results one for each interaction, in the order of the pacts
 */
public record VerificationReport(String endpoint, List<Result> results) {

    public VerificationReport {
        Objects.requireNonNull(endpoint, "endpoint");
        results = List.copyOf(results);
    }

    /** What became of an interaction. */
    public enum Outcome {
        /** The answer was as the pact has it. */
        KEPT,
        /** It was another one. */
        BROKEN,
        /** It was not tried, for the reason given. */
        LEFT_OUT
    }

    /**
     * The result for an interaction.
     *
     * @param pact the pact file
     * @param consumer name of the consumer
     * @param description what the consumer calls for
     * @param outcome what became of it
     * @param details what was wrong, or why it was left out
     */
    public record Result(String pact, String consumer, String description, Outcome outcome, List<String> details) {

        public Result {
            details = List.copyOf(details);
        }
    }

    /** Number of interactions of this outcome. */
    public long count(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** Whether something was verified and nothing was broken. */
    public boolean isKept() {
        return count(Outcome.KEPT) > 0 && count(Outcome.BROKEN) == 0;
    }

    /** The report for people, without a line break at the end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Result result : results) {
            text.append(mark(result.outcome()))
                    .append(result.consumer())
                    .append(": ")
                    .append(result.description())
                    .append('\n');
            result.details()
                    .forEach(detail -> text.append("        ").append(detail).append('\n'));
        }
        return text.append(results.size())
                .append(results.size() == 1 ? " interaction" : " interactions")
                .append(" against ")
                .append(endpoint)
                .append(": ")
                .append(count(Outcome.KEPT))
                .append(" kept, ")
                .append(count(Outcome.BROKEN))
                .append(" broken, ")
                .append(count(Outcome.LEFT_OUT))
                .append(" left out.")
                .append(count(Outcome.KEPT) + count(Outcome.BROKEN) == 0 ? " Nothing was verified." : "")
                .toString();
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case KEPT -> "kept    ";
            case BROKEN -> "BROKEN  ";
            case LEFT_OUT -> "left    ";
        };
    }
}
