package dev.iotdd.internal.source;

import dev.iotdd.Location;

/** A document that has no tree: the one fault that made the reader give up. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;
    private final transient SourceText text;

    UnreadableException(Fault fault, SourceText text) {
        super(fault.toString());
        this.fault = fault;
        this.text = text;
    }

    public Fault fault() {
        return fault;
    }

    /** Where it is. */
    public Location locate(String file) {
        return text.locate(file, fault.at().toString(), fault.offset());
    }

    /** Where and what it is, for a file that is no document of the API, of which rules speak. */
    public String problem(String file) {
        String limit = "it is over the limit of " + fault.words().get("limit");
        return locate(file) + ": " + fault.words().getOrDefault("problem", limit);
    }
}
