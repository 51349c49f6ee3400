package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.form.Vocabulary.Property;
import dev.iotdd.internal.form.Vocabulary.Structure;
import dev.iotdd.internal.form.Vocabulary.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts a document of the API into the words of a resource: the way of {@link Translation}, backwards. */
final class Rendering {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Vocabulary vocabulary;
    private final UnaryOperator<String> texts;
    private final Unknowns unknown;
    private final Predicate<String> told;
    private final Translation back;
    private final List<LeftOut> leftOut = new ArrayList<>();

    /**
     * @param texts how a text is written to stand for itself
     * @param deferred what texts may not look like, since they would be taken for something that is not known
     * @param unknown what of the document is not known
     * @param told names of the document's members that whoever makes the resource tells, and nobody else
     */
    Rendering(
            Vocabulary vocabulary,
            UnaryOperator<String> texts,
            Deferred deferred,
            Unknowns unknown,
            Predicate<String> told) {
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.unknown = unknown;
        this.told = told;
        this.back = new Translation(vocabulary, deferred, Set.of());
    }

    /**
     * @param elsewhere what other operations take, and resources too
     */
    ObjectNode of(JsonNode document, ValueType type, JsonNode elsewhere) {
        Structure structure = vocabulary.structure(type);
        if (unknown.values().contains(Pointer.ROOT)) {
            leftOut.add(LeftOut.notKnown(Pointer.ROOT));
        }
        ObjectNode object = structure(document, structure, Pointer.ROOT);
        for (Map.Entry<String, JsonNode> member : elsewhere.properties()) {
            Pointer there = Pointer.of(member.getKey());
            if (unknown.values().contains(there)) {
                leftOut.add(LeftOut.notKnown(there));
            } else {
                structure
                        .elsewhere(member.getKey())
                        .ifPresent(property -> set(object, property.name(), member.getValue(), property.type(), there));
            }
        }
        return object;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    private JsonNode value(JsonNode node, ValueType type, Pointer at) {
        return switch (type.word()) {
            case "structure" -> node.isObject() ? structure(node, vocabulary.structure(type), at) : node;
            case "map" -> node.isObject() ? map(node, type.element().orElseThrow(), at) : node;
            case "list" -> node.isArray() ? list(node, type.element().orElseThrow(), at) : node;
            default -> scalar(node, type, at);
        };
    }

    private ObjectNode structure(JsonNode node, Structure structure, Pointer at) {
        ObjectNode object = NODES.objectNode();
        if (unknown.open().contains(at)) {
            leftOut.add(LeftOut.open(at));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (at.length() > 0 || !told.test(member.getKey())) {
                Optional<Property> property =
                        Optional.ofNullable(structure.byMember().get(member.getKey()));
                member(member.getValue(), property, at.child(member.getKey()), object);
            }
        }
        return object;
    }

    private void member(JsonNode value, Optional<Property> property, Pointer at, ObjectNode object) {
        if (unknown.values().contains(at)) {
            leftOut.add(LeftOut.notKnown(at));
        } else if (property.isEmpty()) {
            leftOut.add(new LeftOut(at, LeftOut.NO_COUNTERPART));
        } else if (!value.isNull()) {
            set(object, property.get().name(), value, property.get().type(), at);
        }
    }

    private ObjectNode map(JsonNode node, ValueType element, Pointer at) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Pointer there = at.child(entry.getKey());
            if (unknown.values().contains(there)) {
                leftOut.add(LeftOut.notKnown(there));
            } else {
                set(object, entry.getKey(), entry.getValue(), element, there);
            }
        }
        return object;
    }

    private void set(ObjectNode object, String name, JsonNode node, ValueType type, Pointer at) {
        JsonNode value = value(node, type, at);
        if (!LeftOut.isAll(node, value, at, leftOut)) {
            object.set(name, value);
        }
    }

    private ArrayNode list(JsonNode node, ValueType element, Pointer at) {
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < node.size(); i++) {
            Pointer there = at.child(i);
            if (unknown.values().contains(there)) {
                leftOut.add(LeftOut.notKnown(there));
            } else {
                JsonNode value = value(node.path(i), element, there);
                if (!LeftOut.isAll(node.path(i), value, there, leftOut)) {
                    list.add(value);
                }
            }
        }
        return list;
    }

    private JsonNode scalar(JsonNode node, ValueType type, Pointer at) {
        JsonNode written = written(node, type);
        JsonNode readAgain = back.isKnown(written) ? back.scalar(written, type) : NODES.missingNode();
        if (!readAgain.equals(node)) {
            leftOut.add(new LeftOut(at, "is " + Prose.json(node) + ", which would not mean the same there"));
        }
        return written;
    }

    private JsonNode written(JsonNode node, ValueType type) {
        if (node.isString()) {
            return NODES.stringNode(texts.apply(node.stringValue()));
        }
        return type.digits() && node.isNumber() ? NODES.stringNode(node.asString()) : node;
    }
}
