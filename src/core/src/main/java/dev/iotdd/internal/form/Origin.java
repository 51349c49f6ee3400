package dev.iotdd.internal.form;

import dev.iotdd.Location;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation.Mark;
import dev.iotdd.internal.source.Document;
import tools.jackson.databind.JsonNode;

/** The way back from a document of the API to what the file says, in the file's own words. */
public interface Origin {

    /** Where the value of this pointer into the document stands. */
    Spot spot(Pointer at);

    /** What the file calls a member of the API. */
    default String member(String name) {
        return name;
    }

    /** A file that is the document. */
    static Origin of(Document document) {
        return at -> new Spot(document, at, at);
    }

    /** A file that holds the document below a place, in the same words. */
    static Origin below(Document document, Pointer base) {
        return at -> {
            Pointer there = base.append(at);
            return new Spot(document, there, there);
        };
    }

    /**
     * A place in what was read.
     *
     * @param document what was read
     * @param at where in it
     * @param shown the pointer to report, into the file
     * @param named the pointer whose end is its name
     */
    record Spot(Document document, Pointer at, Pointer shown, Pointer named) {

        public Spot(Document document, Pointer at, Pointer shown) {
            this(document, at, shown, at);
        }

        /** What the file says there. */
        public JsonNode value() {
            return at.in(document.root());
        }

        /** A number, or another value of one word, as it was written. */
        public String written() {
            return document.written(at);
        }

        public Location locate(Mark mark) {
            return document.locate(at, mark, shown);
        }
    }
}
