package dev.iotdd.internal.schema;

import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.Violation;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Judges documents by one schema. Safe for many threads. */
public interface Evaluator {

    /**
     * The faults of a document: one for each fault, in the order of the document, before rules hide one another.
     *
     * @param unknown what of it is not known; nothing that depends on it is a fault
     * @param wanted whether anybody wants to know of violations of a rule; those of others may be left out
     */
    List<Violation> evaluate(JsonNode document, Unknowns unknown, Predicate<String> wanted);

    /** All faults of a document of which everything is known. */
    default List<Violation> evaluate(JsonNode document) {
        return evaluate(document, Unknowns.NONE, rule -> true);
    }
}
