package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Path of a matching rule into a body: {@code $.behaviors[*].name}.
 *
 * @param tokens names and indexes; {@code *} stands for any
 */
record MatchPath(List<String> tokens) {

    private static final String ANY = "*";
    private static final Pattern STEP =
            Pattern.compile("\\.([^.\\[\\]]+)|\\['([^']*)'\\]|\\[\"([^\"]*)\"\\]|\\[(\\d+|\\*)\\]");

    MatchPath {
        tokens = List.copyOf(tokens);
    }

    /** The path that a text means; empty if it means none. */
    static Optional<MatchPath> parse(String text) {
        if (!text.startsWith("$")) {
            return Optional.empty();
        }
        List<String> tokens = new ArrayList<>();
        Matcher step = STEP.matcher(text).region(1, text.length());
        while (step.lookingAt()) {
            for (int group = 1; group <= step.groupCount(); group++) {
                Optional.ofNullable(step.group(group)).ifPresent(tokens::add);
            }
            step.region(step.end(), text.length());
        }
        return step.regionStart() == text.length() ? Optional.of(new MatchPath(tokens)) : Optional.empty();
    }

    /** Whether it leads to this value. */
    boolean leadsTo(Pointer at) {
        return at.length() == tokens.size() && leadsInto(at);
    }

    /** Whether it leads to this value or to one that holds it. */
    boolean leadsInto(Pointer at) {
        List<String> way = at.tokens();
        if (way.size() < tokens.size()) {
            return false;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).equals(ANY) && !tokens.get(i).equals(way.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Of two paths to one value the one that says more counts. */
    long weight() {
        return tokens.size() * 100L
                + tokens.stream().filter(token -> !token.equals(ANY)).count();
    }
}
