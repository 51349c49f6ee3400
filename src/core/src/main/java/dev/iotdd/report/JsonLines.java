package dev.iotdd.report;

import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** JSON as reports hold it: lists with one element a line, so that people and version control can read them too. */
final class JsonLines {

    private JsonLines() {}

    static void list(ArrayNode list, Appendable out) throws IOException {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "\n" : ",\n").append(text(list.get(i)));
        }
        out.append(']');
    }

    /** Half of a surrogate pair has no place in UTF-8, but an escape in JSON. */
    static String text(JsonNode node) {
        String text = node.toString();
        if (text.codePoints().noneMatch(JsonLines::isHalf)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(c -> isHalf(c) ? "\\u" + HexFormat.of().toHexDigits((char) c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
