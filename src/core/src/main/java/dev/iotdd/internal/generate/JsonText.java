package dev.iotdd.internal.generate;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** JSON as the generated files have it: two spaces, one value a line, line feeds, a final newline. */
public final class JsonText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    public static String of(JsonNode node) {
        JsonText json = new JsonText();
        json.write(node, "\n");
        return json.text.append('\n').toString();
    }

    private void write(JsonNode node, String newLine) {
        if (node.isObject()) {
            object(node, newLine);
        } else if (node.isArray()) {
            list(node, newLine);
        } else {
            text.append(node.isBigInteger() ? number(node.decimalValue()) : node.toString());
        }
    }

    /** With an exponent where there is one: as 309 digits, the largest double is another number to some languages. */
    private static String number(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < -Long.SIZE ? shortest.toString().replace("E+", "e") : value.toPlainString();
    }

    private void object(JsonNode object, String newLine) {
        text.append('{');
        Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            text.append(newLine).append(INDENT).append(quote(member.getKey())).append(": ");
            write(member.getValue(), newLine + INDENT);
            text.append(members.hasNext() ? "," : newLine);
        }
        text.append('}');
    }

    private void list(JsonNode list, String newLine) {
        text.append('[');
        Iterator<JsonNode> elements = list.iterator();
        while (elements.hasNext()) {
            text.append(newLine).append(INDENT);
            write(elements.next(), newLine + INDENT);
            text.append(elements.hasNext() ? "," : newLine);
        }
        text.append(']');
    }

    private static String quote(String name) {
        return StringNode.valueOf(name).toString();
    }
}
