package dev.iotdd.internal.form;

import dev.iotdd.internal.Prose;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a file has in the place of a value that only its deployment knows. */
public final class Reference {

    private static final String REF = "Ref";
    private static final String FUNCTION = "Fn::";

    private Reference() {}

    /** As one writes it, templates in their short form; empty where nothing is written. */
    public static String words(JsonNode written) {
        if (written.isMissingNode() || written.isNull()) {
            return "";
        }
        if (!written.isObject() || written.size() != 1) {
            return written.isString() ? Prose.cut(written.stringValue()) : Prose.json(written);
        }
        String call = written.propertyNames().iterator().next();
        JsonNode argument = written.path(call);
        boolean path = argument.isArray() && argument.valueStream().allMatch(JsonNode::isString);
        if ((!argument.isString() && !path) || !(call.equals(REF) || call.startsWith(FUNCTION))) {
            return Prose.json(written);
        }
        String name = call.startsWith(FUNCTION) ? call.substring(FUNCTION.length()) : call;
        String text = path
                ? argument.valueStream().map(JsonNode::stringValue).collect(Collectors.joining("."))
                : argument.stringValue();
        return "!" + name + " " + Prose.cut(text);
    }
}
