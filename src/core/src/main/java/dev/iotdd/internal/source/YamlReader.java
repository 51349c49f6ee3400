package dev.iotdd.internal.source;

import dev.iotdd.Limits;
import dev.iotdd.internal.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the tree of a YAML 1.2 text (core schema) together with the places of its values. It goes by the parser's
 * events rather than its node graph, so that depth and alias expansion are bounded before anything is built.
 */
final class YamlReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String FORMAT = "YAML";

    private final String file;
    private final SourceText text;
    private final Limits limits;
    private final CodePoints codePoints;
    private final YamlScalars scalars = new YamlScalars();
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> tags = new ArrayList<>();
    private final Iterator<Event> events;
    private int values;

    YamlReader(String file, SourceText text, Limits limits) {
        this.file = file;
        this.text = text;
        this.limits = limits;
        this.codePoints = new CodePoints(text.toString());
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(limits.bytes()).build();
        this.events = new Parse(settings).parseString(text.toString()).iterator();
    }

    Document read() throws UnreadableException {
        try {
            events.next();
            Event start = events.next();
            if (start.getEventId() == Event.ID.StreamEnd) {
                throw unreadable(Fault.syntax(0, "the document is empty"));
            }
            Event first = events.next();
            Built root = value(first, Place.ofValue(offset(first)), Pointer.ROOT);
            events.next();
            Event end = events.next();
            if (end.getEventId() != Event.ID.StreamEnd) {
                throw unreadable(Fault.syntax(offset(end), "a second document follows, and one is read"));
            }
            return new Document(file, text, root.node(), root.place(), faults, tags);
        } catch (MarkedYamlEngineException e) {
            throw unreadable(YamlSyntax.fault(e, mark -> offset(mark)));
        } catch (YamlEngineException e) {
            throw unreadable(Fault.syntax(0, "it cannot be read as YAML"));
        }
    }

    private Built value(Event event, Place place, Pointer at) throws UnreadableException {
        count(1, place.value());
        if (event instanceof AliasEvent alias) {
            return alias(alias, place, at);
        }
        int before = values;
        Built built = new Built(node(event, place, at), place);
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(
                        anchor -> anchors.put(anchor, new Anchored(built, values - before + 1, depth(built.node()))));
        return built;
    }

    /** A document of nested aliases doubles with every line, so what they stand for counts before it is used. */
    private void count(int more, int offset) throws UnreadableException {
        values = Math.min(values, limits.values()) + more;
        if (values > limits.values() || more > limits.values()) {
            throw unreadable(Fault.tooLarge(offset, "document", limits.values() + " values"));
        }
    }

    private JsonNode node(Event event, Place place, Pointer at) throws UnreadableException {
        Optional<String> call = IntrinsicTags.name(event);
        if (call.isPresent()) {
            return intrinsic(event, call.get(), place, at);
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        return container(event, place, at);
    }

    /** A call of a template's function, in the long form that JSON has for it. */
    private JsonNode intrinsic(Event event, String name, Place place, Pointer at) throws UnreadableException {
        if (at.length() >= limits.depth()) {
            throw unreadable(Fault.tooDeep(at, offset(event), limits.depth()));
        }
        tags.add(Fault.syntax(
                        offset(event),
                        YamlScalars.unknownTag(IntrinsicTags.of(event).orElseThrow()))
                .in(FORMAT));
        Place argument = Place.ofMember(place.value(), place.value());
        place.put(name, argument);
        JsonNode value = event instanceof ScalarEvent scalar
                ? NODES.stringNode(scalar.getValue())
                : container(event, argument, at.child(name));
        return NODES.objectNode().set(name, value);
    }

    private JsonNode container(Event event, Place place, Pointer at) throws UnreadableException {
        if (at.length() >= limits.depth()) {
            throw unreadable(Fault.tooDeep(at, offset(event), limits.depth()));
        }
        if (event instanceof MappingStartEvent mapping) {
            refuseTag(mapping.getTag(), "tag:yaml.org,2002:map", event);
            return object(place, at);
        }
        if (event instanceof SequenceStartEvent sequence) {
            refuseTag(sequence.getTag(), "tag:yaml.org,2002:seq", event);
            return list(place, at);
        }
        throw new IllegalStateException("No value begins with " + event);
    }

    private JsonNode scalar(ScalarEvent scalar) throws UnreadableException {
        try {
            JsonNode node = scalars.node(scalar);
            if (node.isNumber() && scalar.getValue().length() > limits.numberLength()) {
                throw unreadable(Fault.tooLarge(offset(scalar), "number", limits.numberLength() + " characters"));
            }
            return node;
        } catch (YamlScalars.NotInJsonException e) {
            throw unreadable(Fault.syntax(offset(scalar), e.problem()));
        }
    }

    private ObjectNode object(Place place, Pointer at) throws UnreadableException {
        ObjectNode object = NODES.objectNode();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            if (!(key instanceof ScalarEvent name)) {
                throw unreadable(Fault.syntax(offset(key), "a member's name must be a plain text"));
            }
            put(object, name.getValue(), offset(key), place, at.child(name.getValue()));
        }
        return object;
    }

    private void put(ObjectNode object, String name, int key, Place place, Pointer at) throws UnreadableException {
        place.member(name).ifPresent(first -> faults.add(Fault.duplicate(at, key, text.line(first.key()))));
        Event event = events.next();
        Built member = value(event, Place.ofMember(key, offset(event)), at);
        object.set(name, member.node());
        place.put(name, member.place());
    }

    private ArrayNode list(Place place, Pointer at) throws UnreadableException {
        ArrayNode list = NODES.arrayNode();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            Built element = value(event, Place.ofValue(offset(event)), at.child(list.size()));
            list.add(element.node());
            place.add(element.place());
        }
        return list;
    }

    /** The anchored value again, placed where it was written, since that is where it would be mended. */
    private Built alias(AliasEvent alias, Place place, Pointer at) throws UnreadableException {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            String problem = "the alias *" + alias.getAlias().getValue() + " refers to no anchor that ends before it";
            throw unreadable(Fault.syntax(place.value(), problem));
        }
        count(anchored.values(), place.value());
        if (at.length() + anchored.depth() > limits.depth()) {
            throw unreadable(Fault.tooDeep(at, place.value(), limits.depth()));
        }
        return anchored.built();
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return node.isContainer() ? deepest + 1 : 0;
    }

    private void refuseTag(Optional<String> tag, String known, Event event) throws UnreadableException {
        if (tag.isPresent()
                && !tag.get().equals(known)
                && IntrinsicTags.name(event).isEmpty()) {
            throw unreadable(Fault.syntax(offset(event), YamlScalars.unknownTag(tag.get())));
        }
    }

    private int offset(Event event) {
        return event.getStartMark().map(this::offset).orElse(0);
    }

    private int offset(Mark mark) {
        return codePoints.offset(mark.getIndex());
    }

    private UnreadableException unreadable(Fault fault) {
        return new UnreadableException(fault.in(FORMAT), text);
    }

    private record Built(JsonNode node, Place place) {}

    private record Anchored(Built built, int values, int depth) {}
}
