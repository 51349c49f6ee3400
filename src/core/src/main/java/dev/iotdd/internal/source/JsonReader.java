package dev.iotdd.internal.source;

import dev.iotdd.Limits;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.source.PlainJsonReader.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the tree of a JSON text together with the places of its values. */
final class JsonReader {

    // The limits are the readers' own business, where they can say at which value they were passed.
    static final JsonFactory FACTORY = JsonFactory.builder()
            // Every thread has buffers of its own: those that all share cost small documents more than they save.
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String FORMAT = "JSON";

    private final String file;
    private final SourceText text;
    private final Limits limits;
    private final List<Fault> faults = new ArrayList<>();
    private int values;
    // Where in the text that begins which the parser is given.
    private int base;

    JsonReader(String file, SourceText text, Limits limits) {
        this.file = file;
        this.text = text;
        this.limits = limits;
    }

    Document read() throws UnreadableException {
        Optional<Plain> plain = new PlainJsonReader(text.toString(), limits).read();
        return plain.isPresent() ? plain.get().document(file, text, this::places) : lenient();
    }

    private Place places() {
        try {
            return placed().places();
        } catch (UnreadableException e) {
            throw new IllegalStateException("What was read once can be read again", e);
        }
    }

    /** Of a log, what can be read of it. */
    private Document lenient() throws UnreadableException {
        try {
            return placed();
        } catch (UnreadableException e) {
            List<JsonLine> lines = e.fault().isSyntax() ? JsonLine.ofLog(text.toString()) : List.of();
            if (lines.isEmpty()) {
                throw e;
            }
            return readable(lines, e);
        }
    }

    /** The records of a log that can be read, as a list, and the lines that cannot, as faults. */
    private Document readable(List<JsonLine> lines, UnreadableException whole) throws UnreadableException {
        ArrayNode list = NODES.arrayNode();
        Place places = Place.ofValue(0);
        faults.clear();
        values = 0;
        for (JsonLine line : lines) {
            int before = faults.size();
            try {
                base = line.start();
                Place place = Place.ofValue(base);
                list.add(record(line.text(), place, Pointer.of(list.size())));
                places.add(place);
            } catch (JacksonException e) {
                faults.subList(before, faults.size()).clear();
                faults.add(JsonSyntax.fault(e, line.text()).ofLine(base).in(FORMAT));
            }
        }
        if (list.isEmpty()) {
            throw whole;
        }
        return new Document(file, text, list, places, faults, List.of(whole.fault()));
    }

    private JsonNode record(String line, Place place, Pointer at) throws UnreadableException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            JsonNode record = value(parser, place, at);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "no comma to separate Array", parser.currentTokenLocation());
            }
            return record;
        }
    }

    private Document placed() throws UnreadableException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.toString())) {
            if (parser.nextToken() == null) {
                throw unreadable(Fault.syntax(0, "the document is empty"));
            }
            Place place = Place.ofValue(offset(parser));
            JsonNode root = value(parser, place, Pointer.ROOT);
            Optional<Fault> more = more(parser);
            return more.isEmpty()
                    ? new Document(file, text, root, place, faults)
                    : sequence(parser, root, place, more.get());
        } catch (JacksonException e) {
            throw unreadable(JsonSyntax.fault(e, text.toString()));
        }
    }

    /** The fault that more text is for a document, if there is more; the parser then stands at it. */
    private Optional<Fault> more(JsonParser parser) throws UnreadableException {
        try {
            return parser.nextToken() == null ? Optional.empty() : Optional.of(JsonSyntax.trailing(offset(parser)));
        } catch (JacksonException e) {
            throw unreadable(JsonSyntax.trailing(e.getLocation().getCharOffset()));
        }
    }

    /** Objects one after the other, usually one a line: a list of them. */
    private Document sequence(JsonParser parser, JsonNode first, Place place, Fault trailing)
            throws UnreadableException {
        ArrayNode list = NODES.arrayNode().add(first);
        Place places = Place.ofValue(place.value());
        places.add(place);
        faults.replaceAll(Fault::ofFirst);
        do {
            if (!first.isObject() || parser.currentToken() != JsonToken.START_OBJECT) {
                throw unreadable(trailing);
            }
            try {
                Place element = Place.ofValue(offset(parser));
                list.add(value(parser, element, Pointer.of(list.size())));
                places.add(element);
            } catch (JacksonException e) {
                // Of a single document with something behind it, that is the fault; of many, the one that is broken.
                throw unreadable(list.size() == 1 ? trailing : JsonSyntax.fault(e, text.toString()));
            }
        } while (parser.nextToken() != null);
        return new Document(file, text, list, places, faults, List.of(trailing.in(FORMAT)));
    }

    private JsonNode value(JsonParser parser, Place place, Pointer at) throws UnreadableException {
        if (++values > limits.values()) {
            throw unreadable(Fault.tooLarge(place.value(), "document", limits.values() + " values"));
        }
        @Nullable JsonToken token = parser.currentToken();
        if (token == null) {
            throw new IllegalStateException("A value was announced and is not there");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, place, deeper(at, place));
            case START_ARRAY -> list(parser, place, deeper(at, place));
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Numbers.node(number(parser));
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new IllegalStateException("No value begins with " + token);
        };
    }

    private Pointer deeper(Pointer at, Place place) throws UnreadableException {
        if (at.length() >= limits.depth()) {
            throw unreadable(Fault.tooDeep(at, place.value(), limits.depth()));
        }
        return at;
    }

    private ObjectNode object(JsonParser parser, Place place, Pointer at) throws UnreadableException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int key = offset(parser);
            parser.nextToken();
            Pointer below = at.child(name);
            place.member(name).ifPresent(first -> faults.add(Fault.duplicate(below, key, text.line(first.key()))));
            Place member = Place.ofMember(key, offset(parser));
            object.set(name, value(parser, member, below));
            place.put(name, member);
        }
        return object;
    }

    private ArrayNode list(JsonParser parser, Place place, Pointer at) throws UnreadableException {
        ArrayNode list = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Place element = Place.ofValue(offset(parser));
            list.add(value(parser, element, at.child(list.size())));
            place.add(element);
        }
        return list;
    }

    private String number(JsonParser parser) throws UnreadableException {
        String written = parser.getString();
        if (written.length() > limits.numberLength()) {
            throw unreadable(Fault.tooLarge(offset(parser), "number", limits.numberLength() + " characters"));
        }
        return written;
    }

    private int offset(JsonParser parser) {
        return base + (int) parser.currentTokenLocation().getCharOffset();
    }

    private UnreadableException unreadable(Fault fault) {
        return new UnreadableException(fault.in(FORMAT), text);
    }
}
