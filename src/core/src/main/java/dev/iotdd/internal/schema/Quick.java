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
        Quick whole = ANYTHING;
        for (Quick part : parts) {
            Quick before = whole;
            whole = before == ANYTHING ? part : value -> before.accepts(value) && part.accepts(value);
        }
        return whole;
    }

    /** Accepts what at least one accepts. */
    static Quick any(List<Quick> choices) {
        return value -> {
            for (Quick choice : choices) {
                if (choice.accepts(value)) {
                    return true;
                }
            }
            return false;
        };
    }
}
