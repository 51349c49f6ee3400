package dev.iotdd.internal.source;

import dev.iotdd.Limits;
import dev.iotdd.Location;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A document that was read: its tree, and where each value stands.
 *
 * @param file name to report it under
 * @param text what was read
 * @param root the tree; numbers that are mathematically integers are integer nodes however they were written
 * @param places where the values of the tree stand
 * @param faults what the reader found without having to give up
 * @param reserved what only certain forms may hold, as the faults that it is elsewhere: tags of templates, whose values
 *     are read as the objects that templates in JSON have for them; and several values one after the other, read as a
 *     list
 */
public record Document(
        String file, SourceText text, JsonNode root, Place places, List<Fault> faults, List<Fault> reserved) {

    public Document {
        faults = List.copyOf(faults);
        reserved = List.copyOf(reserved);
    }

    Document(String file, SourceText text, JsonNode root, Place places, List<Fault> faults) {
        this(file, text, root, places, faults, List.of());
    }

    /**
     * This document, unless it holds what only certain forms may.
     *
     * @throws UnreadableException if it does
     */
    public Document plain() throws UnreadableException {
        if (!reserved.isEmpty()) {
            throw new UnreadableException(reserved.get(0), text);
        }
        return this;
    }

    /** The location of a value or of its name, with another pointer to report. */
    public Location locate(Pointer at, Violation.Mark mark, Pointer shown) {
        Place place = places.at(at);
        int offset = mark == Violation.Mark.KEY ? place.key() : place.value();
        return text.locate(file, shown.toString(), offset);
    }

    /** The location of a value. */
    public Location locate(Pointer pointer) {
        return text.locate(file, pointer.toString(), places.at(pointer).value());
    }

    /** A number, or another value of one word, as it was written. */
    public String written(Pointer pointer) {
        return places.find(pointer)
                .map(place -> text.token(place.value()))
                .orElseGet(() -> pointer.in(root).toString());
    }

    /** Another tree, all of which stands in one place of this document's text. */
    public Document at(Pointer place, JsonNode other) {
        return new Document(file, text, other, Place.ofValue(places.at(place).value()), List.of());
    }

    /**
     * The document in JSON that a text of this one is; its places are those of this document's text.
     *
     * @param content what the text holds, decoded
     * @throws UnreadableException if it is none
     */
    public Document embedded(Pointer at, String content, Limits limits) throws UnreadableException {
        return Embedded.in(this, places.at(at).value(), content, limits);
    }

    /** The location of a fault of the document's own. */
    public Location locate(Fault fault) {
        return text.locate(file, fault.at().toString(), fault.offset());
    }
}
