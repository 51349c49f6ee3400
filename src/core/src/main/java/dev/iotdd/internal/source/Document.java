package dev.iotdd.internal.source;

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
 */
public record Document(String file, SourceText text, JsonNode root, Place places, List<Fault> faults) {

    public Document {
        faults = List.copyOf(faults);
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
        return text.token(places.at(pointer).value());
    }

    /** The location of a fault of the document's own. */
    public Location locate(Fault fault) {
        return text.locate(file, fault.at().toString(), fault.offset());
    }
}
