package dev.iotdd.internal.rule;

import dev.iotdd.internal.Network;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A value with its place. What it is asked for and is not, it yields nothing for. */
record Placed(Pointer at, JsonNode node) {

    static Placed root(JsonNode document) {
        return new Placed(Pointer.ROOT, document);
    }

    Placed member(String name) {
        return new Placed(at.child(name), node.path(name));
    }

    /** The elements, if it is a list. */
    List<Placed> elements() {
        if (!node.isArray() || node.isEmpty()) {
            return List.of();
        }
        List<Placed> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Placed(at.child(i), node.path(i)));
        }
        return elements;
    }

    /** The elements that are objects. */
    List<Placed> objects() {
        return those(JsonNode::isObject);
    }

    /** The elements that are strings. */
    List<Placed> texts() {
        return those(JsonNode::isString);
    }

    private List<Placed> those(Predicate<JsonNode> wanted) {
        List<Placed> elements = elements();
        // Usually all are, or there are none, and every rule asks for some.
        for (Placed element : elements) {
            if (!wanted.test(element.node())) {
                return elements.stream()
                        .filter(found -> wanted.test(found.node()))
                        .toList();
            }
        }
        return elements;
    }

    boolean isText() {
        return node.isString();
    }

    String text() {
        return node.stringValue();
    }

    /** The text, if it is one. */
    Optional<String> asText() {
        return isText() ? Optional.of(text()) : Optional.empty();
    }

    /** The number, if it is one. */
    Optional<BigDecimal> asNumber() {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    /** The network, if it is a text that means one. */
    Optional<Network> asNetwork() {
        try {
            return asText().map(Network::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is there: neither missing nor null, which stands for an absent member. */
    boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** A violation of a rule by this value alone. */
    Violation violation(String rule, Map<String, String> words) {
        return Violation.of(rule, at, at, words);
    }
}
