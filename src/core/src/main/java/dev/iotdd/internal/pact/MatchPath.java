package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Path of a matching rule into a body: {@code $.behaviors[*].name}.
 *
 * @param tokens names and indexes; {@code *} stands for any
 */
record MatchPath(List<String> tokens) {

    /** The path that leads to all. */
    static final MatchPath WHOLE = new MatchPath(List.of());

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

    /** A text that means no path with steps to any value in the place of those that Pact does not know. */
    static String readable(String text) {
        String steps = text.replaceAll("\\[(?![0-9]+\\]|'[^']*'\\]|\\*\\])[^\\]]*\\]?", "[*]")
                .replace("..", ".");
        String rooted = steps.startsWith("$") ? steps : "$." + steps;
        return parse(rooted).isPresent() ? rooted : "$.name[*]";
    }

    /** What is left of it after its first step. */
    MatchPath inner() {
        return new MatchPath(tokens.subList(1, tokens.size()));
    }

    /** Whether it leads to a value of this name, or to one of several that the name has. */
    boolean leadsTo(String name, boolean ignoresCase) {
        return !tokens.isEmpty()
                && tokens.size() <= 2
                && (ignoresCase
                        ? tokens.get(0).equalsIgnoreCase(name)
                        : tokens.get(0).equals(name));
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

    /** Whether it leads to anything. A list that may be empty in the example has a rule for its elements all the same. */
    boolean leadsSomewhere(JsonNode root) {
        return leadsSomewhere(tokens, root);
    }

    private static boolean leadsSomewhere(List<String> way, JsonNode value) {
        if (way.isEmpty()) {
            return !value.isMissingNode();
        }
        List<String> rest = way.subList(1, way.size());
        return way.get(0).equals(ANY)
                ? value.isContainer()
                        && (value.isEmpty() || value.valueStream().anyMatch(inner -> leadsSomewhere(rest, inner)))
                : leadsSomewhere(rest, Pointer.of(way.get(0)).in(value));
    }

    /** Whether it leads into what the other one leads to. */
    boolean isBelow(MatchPath other) {
        int length = other.tokens.size();
        return tokens.size() > length && tokens.subList(0, length).equals(other.tokens);
    }

    /** Of two paths to one value the one that says more counts. */
    long weight() {
        return tokens.size() * 100L
                + tokens.stream().filter(token -> !token.equals(ANY)).count();
    }
}
