package dev.iotdd.internal.pact;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.pact.MatchingRule.Matcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares the matching rules for the status of a response, of version 4, with the statuses that there are. */
final class StatusCheck {

    private static final int CLASS = 100;

    /** The words of the format for statuses, by their first digits. */
    private static final Map<String, Set<Integer>> WORDS = Map.of(
            "info", Set.of(1),
            "success", Set.of(2),
            "redirect", Set.of(3),
            "clientError", Set.of(4),
            "serverError", Set.of(5),
            "nonError", Set.of(1, 2, 3),
            "error", Set.of(4, 5));

    private final Set<Integer> possible;
    private final String words;

    /**
     * The check by statuses.
     *
     * @param possible those that an answer of the kind may have
     */
    StatusCheck(Set<Integer> possible) {
        this.possible = Set.copyOf(possible);
        this.words = Prose.or(possible.stream().sorted().map(String::valueOf).toList());
    }

    List<Violation> violations(Message response) {
        return MatchingRule.of(response, Place.STATUS).stream()
                .flatMap(rule -> rule.matchers().stream())
                .flatMap(matcher -> problem(matcher).stream())
                .map(problem -> problem.violation("the status", words, "statusCode " + words))
                .toList();
    }

    private Optional<MatcherProblem> problem(Matcher matcher) {
        JsonNode wanted = matcher.node().path("status");
        return wanted.isArray()
                ? listed(
                        matcher,
                        wanted.valueStream().map(status -> status.asInt(0)).toList())
                : Optional.ofNullable(WORDS.get(wanted.asString("")))
                        .filter(digits -> possible.stream().noneMatch(status -> digits.contains(status / CLASS)))
                        .flatMap(digits -> never(matcher));
    }

    private Optional<MatcherProblem> listed(Matcher matcher, List<Integer> wanted) {
        if (wanted.stream().noneMatch(possible::contains)) {
            return never(matcher);
        }
        Stream<Integer> others = wanted.stream().filter(status -> !possible.contains(status));
        return others.findFirst().flatMap(status -> MatcherProblem.loose(matcher, "takes " + status));
    }

    private Optional<MatcherProblem> never(Matcher matcher) {
        return MatcherProblem.never(matcher, "the status is " + words + ".");
    }
}
