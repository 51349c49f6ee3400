package dev.iotdd.internal.schema;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A schema, or one keyword of it, that only says yes or no. */
interface Quick {

    /** Accepts everything. */
    Quick ANYTHING = value -> true;

    /** Accepts nothing. */
    Quick NOTHING = value -> false;

    boolean accepts(JsonNode value);

    /** Accepts what all accept. */
    static Quick all(List<Quick> parts) {
        return QuickAll.of(parts);
    }

    /** Accepts what at least one accepts. */
    static Quick any(List<Quick> choices) {
        Quick[] each = choices.toArray(Quick[]::new);
        return value -> {
            for (Quick choice : each) {
                if (choice.accepts(value)) {
                    return true;
                }
            }
            return false;
        };
    }
}
