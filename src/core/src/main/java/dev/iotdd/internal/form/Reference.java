package dev.iotdd.internal.form;

import dev.iotdd.internal.Prose;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a file has in the place of a value that only its deployment knows. */
public final class Reference {

    private static final String REF = "Ref";
    private static final String FUNCTION = "Fn::";
    private static final String ATTRIBUTE = "Fn::GetAtt";

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
        boolean words = argument.isArray() && argument.valueStream().allMatch(JsonNode::isString);
        if ((!argument.isString() && !words) || !(call.equals(REF) || call.startsWith(FUNCTION))) {
            return Prose.json(written);
        }
        String name = call.startsWith(FUNCTION) ? call.substring(FUNCTION.length()) : call;
        String text = words ? words(call, argument) : argument.stringValue();
        return "!" + name + " " + Prose.cut(text);
    }

    private static String words(String call, JsonNode arguments) {
        List<String> words = arguments.valueStream().map(JsonNode::stringValue).toList();
        return call.equals(ATTRIBUTE) ? String.join(".", words) : words.toString();
    }
}
