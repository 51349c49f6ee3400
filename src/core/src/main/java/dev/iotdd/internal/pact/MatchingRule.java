package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

        static final String EACH_KEY = "eachKey";
        static final String EACH_VALUE = "eachValue";
        static final String ARRAY_CONTAINS = "arrayContains";
        static final String VALUES = "values";

        static Matcher of(Pointer at, JsonNode node) {
            String implied = node.has("regex") ? "regex" : "type";
            return new Matcher(at, node.path("match").asString(implied), node);
        }

        /** Whether it is for the names of an object. */
        boolean isForNames() {
            return kind.equals(EACH_KEY);
        }

        /** What each name or value has to satisfy. */
        List<Matcher> nested() {
            JsonNode rules = node.path("rules");
            return IntStream.range(0, rules.size())
                    .mapToObj(i -> of(at.child("rules").child(i), rules.path(i)))
                    .toList();
        }

        /** The elements that a list has to hold. */
        List<Variant> variants() {
            JsonNode variants = node.path("variants");
            return IntStream.range(0, variants.size())
                    .mapToObj(i -> Variant.of(at.child("variants").child(i), variants.path(i), i))
                    .toList();
        }

        /** What it says of an element or a member, if that is for it to say. */
        private Optional<Inside> inside(Pointer value, MatchingRule rule) {
            if (kind.equals(EACH_VALUE)) {
                List<Matcher> nested = nested();
                // A rule without matchers compares exactly, as no rule does.
                List<MatchingRule> rules = nested.isEmpty() ? List.of() : List.of(rule.of(nested));
                return Optional.of(new Inside.Ruled(new Scope(value, rules)));
            }
            return kind.equals(ARRAY_CONTAINS) ? Optional.of(variant(value)) : Optional.empty();
        }

        private Inside variant(Pointer value) {
            List<Variant> variants = variants();
            String index = value.last().orElse("");
            Optional<List<MatchingRule>> rules = variants.isEmpty()
                    ? Optional.of(List.of())
                    : variants.stream()
                            .filter(variant -> Integer.toString(variant.index()).equals(index))
                            .map(Variant::rules)
                            .findFirst();
            return rules.<Inside>map(own -> new Inside.Ruled(new Scope(value, own)))
                    .orElseGet(Inside.Ignored::new);
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

    /**
     * An element that a list has to hold, wherever it is in it.
     *
     * @param at where it stands in the pact
     * @param index which element of the example it is
     * @param rules what the element has to satisfy
     */
    record Variant(Pointer at, int index, List<MatchingRule> rules) {

        Variant {
            rules = List.copyOf(rules);
        }

        static Variant of(Pointer at, JsonNode node, int position) {
            List<MatchingRule> rules = new ArrayList<>();
            for (Map.Entry<String, JsonNode> rule : node.path("rules").properties()) {
                String path = rule.getKey().isEmpty() ? "$" : rule.getKey();
                MatchPath.parse(path)
                        .map(parsed -> grouped(at.child("rules").child(rule.getKey()), parsed, rule))
                        .ifPresent(rules::add);
            }
            return new Variant(at, node.path("index").asInt(position), rules);
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

    /** The rules whose paths are none. */
    static List<MatchingRule> unreadable(Message message) {
        Pointer at = message.at().child(RULES);
        List<MatchingRule> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> rule : message.node().path(RULES).properties()) {
            Pointer here = at.child(rule.getKey());
            if (rule.getKey().startsWith("$")) {
                if (old(rule.getKey()).isEmpty()) {
                    found.add(single(here, MatchPath.WHOLE, rule));
                }
            } else if (!rule.getValue().has(MATCHERS)) {
                Place.named(rule.getKey())
                        .ifPresent(place -> rule.getValue().properties().stream()
                                .filter(inner -> place.path(inner.getKey()).isEmpty())
                                .forEach(inner ->
                                        found.add(grouped(here.child(inner.getKey()), MatchPath.WHOLE, inner))));
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

    /** The same with other matchers. */
    MatchingRule of(List<Matcher> others) {
        return new MatchingRule(at, MatchPath.WHOLE, written, others, isAny);
    }

    /** What it says of a value in the list or object that it is for; empty where other rules say that. */
    Optional<Inside> inside(Pointer value) {
        return matchers.stream()
                .flatMap(matcher -> matcher.inside(value, this).stream())
                .findFirst();
    }

    /** Whether no other rules count for what is inside its value. */
    boolean governs() {
        return matchers.stream()
                .anyMatch(matcher ->
                        Set.of(Matcher.EACH_VALUE, Matcher.ARRAY_CONTAINS).contains(matcher.kind()));
    }

    /** The same for a value that stands alone, where the format has a list: in queries and headers. */
    MatchingRule ofOne() {
        return new MatchingRule(
                at,
                path,
                written,
                matchers.stream().flatMap(MatchingRule::ofOne).toList(),
                isAny);
    }

    private static Stream<Matcher> ofOne(Matcher matcher) {
        return switch (matcher.kind()) {
            case Matcher.EACH_VALUE -> matcher.nested().stream();
            case Matcher.ARRAY_CONTAINS ->
                matcher.variants().stream()
                        .flatMap(variant -> variant.rules().stream()
                                .filter(rule -> rule.path().equals(MatchPath.WHOLE))
                                .flatMap(rule -> rule.matchers().stream()));
            default -> Stream.of(matcher);
        };
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
