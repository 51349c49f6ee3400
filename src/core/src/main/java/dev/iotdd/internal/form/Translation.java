package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Suggestion;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.Violation.Mark;
import dev.iotdd.internal.form.Vocabulary.Property;
import dev.iotdd.internal.form.Vocabulary.Resource;
import dev.iotdd.internal.form.Vocabulary.Structure;
import dev.iotdd.internal.form.Vocabulary.ValueType;
import dev.iotdd.internal.source.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts one resource's properties into the API's words. What has the wrong type stays as it is, for the rules to judge;
 * what is not known becomes null; a property that there is not is told at once, since only here its right names are known.
 */
final class Translation {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The words of YAML 1.1 that are texts in 1.2. */
    private static final Map<String, Boolean> FLAGS = Map.of("yes", true, "on", true, "no", false, "off", false);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,500}(\\.[0-9]{1,300})?([eE][-+]?[0-9]{1,6})?");

    private final Vocabulary vocabulary;
    private final Deferred deferred;
    private final Set<String> ignored;
    private final Predicate<Pointer> plain;
    private final Set<Pointer> unknown = new LinkedHashSet<>();
    private final Set<Pointer> open = new LinkedHashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private final ObjectNode elsewhere = NODES.objectNode();

    /**
     * @param ignored names beside the properties that mean nothing to the API
     */
    Translation(Vocabulary vocabulary, Deferred deferred, Set<String> ignored) {
        this(vocabulary, deferred, ignored, at -> false);
    }

    /**
     * @param plain tells of the pointer of a text whether it is written without quotes, and its reader may take some
     *     words for flags
     */
    Translation(Vocabulary vocabulary, Deferred deferred, Set<String> ignored, Predicate<Pointer> plain) {
        this.plain = plain;
        this.vocabulary = vocabulary;
        this.deferred = deferred;
        this.ignored = ignored;
    }

    JsonNode of(Resource resource, JsonNode properties) {
        JsonNode given = properties.isMissingNode() ? NODES.objectNode() : properties;
        JsonNode root = value(given, resource.type(), Pointer.ROOT, Pointer.ROOT);
        if (root instanceof ObjectNode object) {
            for (String member : resource.supplied()) {
                if (!object.has(member)) {
                    object.set(member, notKnown(Pointer.of(member)));
                }
            }
        }
        return root;
    }

    /** What other operations take, by the names of their members. */
    ObjectNode elsewhere() {
        return elsewhere;
    }

    boolean isKnown(JsonNode node) {
        return !deferred.isUnknown(node, Pointer.ROOT);
    }

    /** What a scalar of the file says to the API. */
    JsonNode scalar(JsonNode node, ValueType type) {
        return scalar(node, type.word());
    }

    Unknowns unknowns() {
        return unknown.isEmpty() && open.isEmpty() ? Unknowns.NONE : new Unknowns(unknown, open);
    }

    List<Violation> violations() {
        return violations;
    }

    private JsonNode notKnown(Pointer at) {
        unknown.add(at);
        return NODES.nullNode();
    }

    private JsonNode value(JsonNode node, ValueType type, Pointer at, Pointer original) {
        if (deferred.isUnknown(node, original)) {
            return notKnown(at);
        }
        return switch (type.word()) {
            case "structure" -> node.isObject() ? structure(node, vocabulary.structure(type), at, original) : node;
            case "map" -> node.isObject() ? map(node, type.element().orElseThrow(), at, original) : node;
            case "list" -> node.isArray() ? list(node, type.element().orElseThrow(), at, original) : node;
            default ->
                isWordForFlag(node, type, original)
                        ? NODES.booleanNode(FLAGS.getOrDefault(flag(node), false))
                        : scalar(node, type.word());
        };
    }

    private JsonNode structure(JsonNode node, Structure structure, Pointer at, Pointer original) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = entry.getKey();
            Property property = structure.byName().get(name);
            if (deferred.isOpening(name)) {
                open.add(at);
            } else if (property != null && !property.readOnly()) {
                (property.elsewhere() ? elsewhere : object)
                        .set(
                                property.member(),
                                value(
                                        entry.getValue(),
                                        property.type(),
                                        at.child(property.member()),
                                        original.child(name)));
            } else if (at.length() > 0 || !ignored.contains(name)) {
                violations.add(noSuchProperty(name, property != null, structure, at));
            }
        }
        for (Property property : structure.byMember().values()) {
            if (!node.has(property.name())
                    && deferred.isUnknown(node.path(property.name()), original.child(property.name()))) {
                object.set(property.member(), notKnown(at.child(property.member())));
            }
        }
        return object;
    }

    private static Violation noSuchProperty(String name, boolean readOnly, Structure structure, Pointer at) {
        List<String> known = structure.byName().values().stream()
                .filter(property -> !property.readOnly())
                .map(Property::name)
                .toList();
        String token = structure.byMember().containsKey(name) ? Renamed.LITERAL + name : name;
        Map<String, String> words = Map.of(
                "member",
                token,
                "object",
                Prose.name(at),
                "allowed",
                Prose.or(known),
                "suggestion",
                readOnly ? "" : Suggestion.sentence(Suggestion.closest(name, known)));
        Pointer there = at.child(token);
        return new Violation("unknown-member", there, there, Mark.KEY, words);
    }

    private JsonNode map(JsonNode node, ValueType element, Pointer at, Pointer original) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            if (deferred.isOpening(key)) {
                open.add(at);
            } else {
                object.set(key, value(entry.getValue(), element, at.child(key), original.child(key)));
            }
        }
        return object;
    }

    private JsonNode list(JsonNode node, ValueType element, Pointer at, Pointer original) {
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < node.size(); i++) {
            list.add(value(node.path(i), element, at.child(i), original.child(i)));
        }
        return list;
    }

    /** Resources are written with little regard to types: a number may be a text of digits, a text may look like a number. */
    private JsonNode scalar(JsonNode node, String type) {
        return switch (type) {
            case "integer", "number" -> isNumeric(node) ? Numbers.node(node.stringValue()) : node;
            case "boolean" -> isFlag(node) ? NODES.booleanNode(flag(node).equals("true")) : node;
            default -> node.isNumber() || node.isBoolean() ? NODES.stringNode(node.asString()) : text(node);
        };
    }

    private JsonNode text(JsonNode node) {
        String written = node.asString("");
        String meant = deferred.text(written);
        return node.isString() && !meant.equals(written) ? NODES.stringNode(meant) : node;
    }

    private static boolean isNumeric(JsonNode node) {
        return node.isString() && NUMBER.matcher(node.stringValue()).matches();
    }

    private static boolean isFlag(JsonNode node) {
        return node.isString() && (flag(node).equals("true") || flag(node).equals("false"));
    }

    private boolean isWordForFlag(JsonNode node, ValueType type, Pointer original) {
        return type.word().equals("boolean")
                && node.isString()
                && FLAGS.containsKey(flag(node))
                && plain.test(original);
    }

    private static String flag(JsonNode node) {
        return node.stringValue().toLowerCase(Locale.ROOT);
    }
}
