package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A matching rule for values of a request or a response.
 *
 * @param at where it stands in the pact
 * @param path the values that it is for, within their place
 * @param written that path as it is written
 * @param matchers what a value has to satisfy
 * @param isAny whether one of them is enough
 */
record MatchingRule(Pointer at, MatchPath path, String written, List<Matcher> matchers, boolean isAny) {

    private static final String RULES = "matchingRules";
    private static final String MATCHERS = "matchers";

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
            return switch (kind) {
                case "regex" -> "regex " + node.path("regex").asString("");
                case "statusCode" -> "statusCode " + Prose.or(statuses());
                default -> kind;
            };
        }

        private List<String> statuses() {
            JsonNode statuses = node.path("status");
            return statuses.isArray()
                    ? statuses.valueStream().map(JsonNode::asString).toList()
                    : List.of(statuses.asString(""));
        }
    }

    MatchingRule {
        matchers = List.copyOf(matchers);
    }

    /** The rules for a place of a message, in whichever version of the format. */
    static List<MatchingRule> of(Message message, Place place) {
        Pointer at = message.at().child(RULES);
        JsonNode rules = message.node().path(RULES);
        JsonNode own = rules.path(place.word());
        List<MatchingRule> found = new ArrayList<>();
        if (own.has(MATCHERS)) {
            found.add(grouped(at.child(place.word()), MatchPath.WHOLE, Map.entry(place.word(), own)));
        } else {
            for (Map.Entry<String, JsonNode> rule : own.properties()) {
                Pointer there = at.child(place.word()).child(rule.getKey());
                place.path(rule.getKey())
                        .map(path -> grouped(there, path, rule))
                        .ifPresent(found::add);
            }
        }
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            old(rule.getKey())
                    .filter(path -> Place.of(path).filter(place::equals).isPresent())
                    .map(path -> single(at.child(rule.getKey()), path.inner(), rule))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The rules that are for no place of such a message: they are never used. */
    static List<MatchingRule> misplaced(Message message, Place.Side side) {
        Pointer at = message.at().child(RULES);
        List<MatchingRule> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> rule : message.node().path(RULES).properties()) {
            String name = rule.getKey();
            Optional<Place> place = name.startsWith("$") ? old(name).flatMap(Place::of) : Place.named(name);
            boolean isUnread = name.startsWith("$") && old(name).isEmpty();
            if (!isUnread
                    && !rule.getValue().isEmpty()
                    && place.filter(there -> there.isIn(side)).isEmpty()) {
                found.add(new MatchingRule(at.child(name), MatchPath.WHOLE, name, List.of(), false));
            }
        }
        return found;
    }

    /** Version 2: one matcher a path, and the path leads through the message. */
    private static Optional<MatchPath> old(String written) {
        return MatchPath.parse(written);
    }

    private static MatchingRule grouped(Pointer at, MatchPath path, Map.Entry<String, JsonNode> rule) {
        List<Matcher> matchers = new ArrayList<>();
        JsonNode list = rule.getValue().path(MATCHERS);
        for (int i = 0; i < list.size(); i++) {
            matchers.add(Matcher.of(at.child(MATCHERS).child(i), list.path(i)));
        }
        boolean isAny = rule.getValue().path("combine").asString("AND").equals("OR");
        return new MatchingRule(at, path, rule.getKey(), matchers, isAny);
    }

    private static MatchingRule single(Pointer at, MatchPath path, Map.Entry<String, JsonNode> rule) {
        return new MatchingRule(at, path, rule.getKey(), List.of(Matcher.of(at, rule.getValue())), false);
    }

    /** The rule that counts for a value in a body. */
    static Optional<MatchingRule> forValue(List<MatchingRule> rules, Pointer value) {
        return rules.stream()
                .filter(rule -> rule.appliesTo(value))
                .max(Comparator.comparingLong(rule -> rule.path().weight()));
    }

    private boolean appliesTo(Pointer value) {
        boolean cascades = matchers.stream().anyMatch(matcher -> CASCADING.contains(matcher.kind()));
        return cascades ? path.leadsInto(value) : path.leadsTo(value);
    }

    /** Whether only the value of the example satisfies it. */
    boolean isExact() {
        return matchers.stream().allMatch(matcher -> matcher.kind().equals("equality"));
    }

    /** Whether a value that one matcher takes satisfies the whole rule. */
    boolean isOneEnough() {
        return isAny || matchers.size() == 1;
    }
}
