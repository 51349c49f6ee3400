package dev.iotdd.internal.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in which two documents differ.
 *
 * @param shown what the later one has there; a missing node where it has nothing
 * @param wanted what the earlier one has there; likewise
 */
record Difference(Placed shown, JsonNode wanted) {

    /**
     * Finds differences.
     *
     * @param defaults what members mean that are absent, by their names
     */
    record Finder(JsonNode defaults) {

        private static final String NAME = "name";

        /** The innermost places in which the two differ in what they mean. */
        Stream<Difference> between(Placed shown, JsonNode wanted) {
            if (same(shown.node(), wanted)) {
                return Stream.empty();
            }
            if (shown.node().isObject() && wanted.isObject()) {
                Set<String> members = new LinkedHashSet<>(wanted.propertyNames());
                members.addAll(shown.node().propertyNames());
                return members.stream()
                        .filter(member -> !same(member, shown.node().path(member), wanted.path(member)))
                        .flatMap(member -> between(shown.member(member), wanted.path(member)));
            }
            return named(shown.node()) && named(wanted)
                    ? byName(shown, wanted)
                    : Stream.of(new Difference(shown, wanted));
        }

        private Stream<Difference> byName(Placed shown, JsonNode wanted) {
            Stream<Difference> found = shown.elements().stream()
                    .flatMap(element ->
                            between(element, find(wanted, element.node().path(NAME))));
            Stream<Difference> lost = wanted.valueStream()
                    .filter(element -> find(shown.node(), element.path(NAME)).isMissingNode())
                    .map(element ->
                            new Difference(new Placed(shown.at(), JsonNodeFactory.instance.missingNode()), element));
            return Stream.concat(found, lost);
        }

        private static JsonNode find(JsonNode list, JsonNode name) {
            return list.valueStream()
                    .filter(element -> element.path(NAME).equals(name))
                    .findFirst()
                    .orElseGet(JsonNodeFactory.instance::missingNode);
        }

        private static boolean named(JsonNode list) {
            return list.isArray()
                    && list.valueStream().map(element -> element.path(NAME)).allMatch(JsonNode::isString)
                    && list.valueStream()
                                    .map(element -> element.path(NAME))
                                    .distinct()
                                    .count()
                            == list.size();
        }

        private boolean same(String member, JsonNode a, JsonNode b) {
            JsonNode absent = defaults.path(member);
            return same(orElse(a, absent), orElse(b, absent));
        }

        private boolean same(JsonNode a, JsonNode b) {
            return Equal.key(plain(a)).equals(Equal.key(plain(b)));
        }

        private static JsonNode orElse(JsonNode value, JsonNode absent) {
            return value.isMissingNode() || value.isNull() ? absent : value;
        }

        /** Without members that say what is meant without them, and without texts that say nothing. */
        private JsonNode plain(JsonNode value) {
            if (value.isObject()) {
                ObjectNode plain = JsonNodeFactory.instance.objectNode();
                value.properties().stream()
                        .filter(member -> !member.getValue().isNull()
                                && !member.getValue().equals(defaults.path(member.getKey())))
                        .forEach(member -> plain.set(member.getKey(), plain(member.getValue())));
                return plain;
            }
            return value.isArray()
                    ? JsonNodeFactory.instance
                            .arrayNode()
                            .addAll(value.valueStream().map(this::plain).toList())
                    : value.asString().isEmpty() ? JsonNodeFactory.instance.missingNode() : value;
        }
    }
}
