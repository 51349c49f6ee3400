package dev.iotdd.internal.schema;

import dev.iotdd.internal.Violation;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Judges documents by one schema. Safe for many threads. */
public interface Evaluator {

    /** The faults of a document: one for each fault, in the order of the document, before rules hide one another. */
    List<Violation> evaluate(JsonNode document);
}
