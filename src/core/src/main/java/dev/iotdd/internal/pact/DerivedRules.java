package dev.iotdd.internal.pact;

import dev.iotdd.internal.generate.fixture.Shape;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Derives the matching rules of a body from what the model says of its values. */
final class DerivedRules {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, String> serverMade;
    private final ObjectNode rules = NODES.objectNode();

    private DerivedRules(Map<String, String> serverMade) {
        this.serverMade = serverMade;
    }

    /**
     * The rules by their paths.
     *
     * @param serverMade patterns of what the service makes, by the names of shapes
     */
    static ObjectNode of(JsonNode body, Shape shape, Map<String, String> serverMade) {
        DerivedRules derived = new DerivedRules(serverMade);
        derived.walk(body, shape, "$");
        return derived.rules;
    }

    private void walk(JsonNode value, Shape shape, String path) {
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> shape.member(member.getKey())
                            .ifPresent(inner -> walk(member.getValue(), inner, path + "." + member.getKey())));
        } else if (value.isArray()) {
            list(value, shape, path);
        } else if (!value.isBoolean()) {
            rules.set(path, rule(matcher(shape)));
        }
    }

    /** All elements are like the first: which there are, and how many, is the service's or the caller's to say. */
    private void list(JsonNode list, Shape shape, String path) {
        ObjectNode like = NODES.objectNode().put("match", "type");
        if (!list.isEmpty()) {
            like.put("min", 1);
            walk(list.path(0), shape.element(), path + "[*]");
        }
        rules.set(path, rule(like));
    }

    static ObjectNode rule(ObjectNode matcher) {
        ObjectNode rule = NODES.objectNode().put("combine", "AND");
        rule.putArray("matchers").add(matcher);
        return rule;
    }

    private ObjectNode matcher(Shape shape) {
        String made = serverMade.get(shape.schema().path("title").asString(""));
        if (made != null) {
            return regex(made);
        }
        Allowed allowed = Allowed.inBody(shape);
        // A date is a number with or without a fraction: "decimal" would refuse one that falls on a full second.
        return allowed.isNarrow() ? regex(allowed.regex()) : NODES.objectNode().put("match", allowed.matcher());
    }

    static ObjectNode regex(String pattern) {
        return NODES.objectNode().put("match", "regex").put("regex", pattern);
    }
}
