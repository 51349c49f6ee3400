package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A matching rule for the values of a body.
 *
 * @param at where it stands in the pact
 * @param path the values that it is for
 * @param written that path as it is written
 * @param matchers what a value has to satisfy
 * @param isAny whether one of them is enough
 */
record MatchingRule(Pointer at, MatchPath path, String written, List<Matcher> matchers, boolean isAny) {

    private static final String BODY = "body";
    private static final String OLD_BODY = "$.body";

    /** Matchers that hold for all that is inside the value, too. */
    private static final Set<String> CASCADING = Set.of("type");

    /**
     * What a value has to satisfy.
     *
     * @param at where it stands in the pact
     * @param kind its kind: {@code type}, {@code regex}, …
     * @param node all that it says
     */
    record Matcher(Pointer at, String kind, JsonNode node) {

        static Matcher of(Pointer at, JsonNode node) {
            String implied = node.has("regex") ? "regex" : "type";
            return new Matcher(at, node.path("match").asString(implied), node);
        }

        /** The matcher as people would name it. */
        String words() {
            return kind.equals("regex") ? "regex " + node.path("regex").asString("") : kind;
        }
    }

    MatchingRule {
        matchers = List.copyOf(matchers);
    }

    /** The rules for the body of a message, in whichever version of the format. */
    static List<MatchingRule> ofBody(Message message) {
        Pointer at = message.at().child("matchingRules");
        JsonNode rules = message.node().path("matchingRules");
        List<MatchingRule> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> rule : rules.path(BODY).properties()) {
            Pointer own = at.child(BODY).child(rule.getKey());
            MatchPath.parse(rule.getKey()).map(path -> grouped(own, path, rule)).ifPresent(found::add);
        }
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            if (rule.getKey().startsWith(OLD_BODY)) {
                single(at.child(rule.getKey()), rule).ifPresent(found::add);
            }
        }
        return found;
    }

    private static MatchingRule grouped(Pointer at, MatchPath path, Map.Entry<String, JsonNode> rule) {
        List<Matcher> matchers = new ArrayList<>();
        JsonNode list = rule.getValue().path("matchers");
        for (int i = 0; i < list.size(); i++) {
            matchers.add(Matcher.of(at.child("matchers").child(i), list.path(i)));
        }
        boolean isAny = rule.getValue().path("combine").asString("AND").equals("OR");
        return new MatchingRule(at, path, rule.getKey(), matchers, isAny);
    }

    /** Version 2: one matcher a path, and the path leads through the message. */
    private static Optional<MatchingRule> single(Pointer at, Map.Entry<String, JsonNode> rule) {
        String path = "$" + rule.getKey().substring(OLD_BODY.length());
        return MatchPath.parse(path)
                .map(parsed ->
                        new MatchingRule(at, parsed, rule.getKey(), List.of(Matcher.of(at, rule.getValue())), false));
    }

    boolean appliesTo(Pointer value) {
        boolean cascades = matchers.stream().anyMatch(matcher -> CASCADING.contains(matcher.kind()));
        return cascades ? path.leadsInto(value) : path.leadsTo(value);
    }
}
