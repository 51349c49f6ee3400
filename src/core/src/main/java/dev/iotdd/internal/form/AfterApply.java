package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import tools.jackson.databind.JsonNode;

/**
 * What of a planned resource only an apply will tell.
 *
 * @param unknown a tree like the resource's own, true where the value is not known
 */
record AfterApply(JsonNode unknown) implements Deferred {

    @Override
    public boolean isUnknown(JsonNode value, Pointer at) {
        JsonNode node = unknown;
        for (String token : at.tokens()) {
            if (node.isBoolean()) {
                break;
            }
            node = Pointer.of(token).in(node);
        }
        return node.isBoolean() && node.booleanValue();
    }

    @Override
    public boolean isOpening(String name) {
        return false;
    }
}
