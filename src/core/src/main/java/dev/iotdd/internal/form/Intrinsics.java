package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import tools.jackson.databind.JsonNode;

/** Calls of functions in templates of CloudFormation; what they give is known when the template is deployed. */
enum Intrinsics implements Deferred {
    PLAIN(false),
    /** Within a loop, any text may have the loop's variable in it. */
    IN_LOOP(true);

    private static final String PREFIX = "Fn::";

    private final boolean substitutes;

    Intrinsics(boolean substitutes) {
        this.substitutes = substitutes;
    }

    @Override
    public boolean isUnknown(JsonNode value, Pointer at) {
        if (value.isString()) {
            return isDynamic(value.stringValue());
        }
        return value.isObject()
                && value.size() == 1
                && isCall(value.propertyNames().iterator().next());
    }

    private static boolean isCall(String name) {
        return name.equals("Ref") || name.equals("Condition") || name.startsWith(PREFIX);
    }

    private boolean isDynamic(String text) {
        return text.contains("{{resolve:") || (substitutes && (text.contains("${") || text.contains("&{")));
    }

    @Override
    public boolean isOpening(String name) {
        return name.startsWith(PREFIX);
    }
}
