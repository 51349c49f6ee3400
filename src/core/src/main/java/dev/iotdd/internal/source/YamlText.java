package dev.iotdd.internal.source;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * YAML in blocks, as people write it. Texts are quoted unless no reader, of YAML 1.1 or 1.2, could take them for anything
 * else.
 */
public final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*([-_./:]+[A-Za-z0-9]+)*");
    private static final Pattern NOT_FOR_PRINT = Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff]");
    private static final Set<String> OTHER_THAN_TEXT =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    public static String of(JsonNode root) {
        YamlText yaml = new YamlText();
        if (isBlock(root)) {
            yaml.block(root, "");
        } else {
            yaml.text.append(scalar(root)).append('\n');
        }
        return yaml.text.toString();
    }

    private static boolean isBlock(JsonNode node) {
        return node.isContainer() && !node.isEmpty();
    }

    /** A container's members or elements; the first line goes on where the text ends. */
    private void block(JsonNode node, String indent) {
        String begin = "";
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            text.append(begin).append(string(member.getKey())).append(':');
            member(member.getValue(), indent);
            begin = indent;
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            text.append(begin).append("- ");
            element(node.path(i), indent);
            begin = indent;
        }
    }

    private void member(JsonNode value, String indent) {
        if (isBlock(value)) {
            text.append('\n').append(indent).append(INDENT);
            block(value, indent + INDENT);
        } else {
            text.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void element(JsonNode value, String indent) {
        if (isBlock(value)) {
            block(value, indent + INDENT);
        } else {
            text.append(scalar(value)).append('\n');
        }
    }

    private static String scalar(JsonNode value) {
        return value.isString() ? string(value.stringValue()) : value.toString();
    }

    private static String string(String value) {
        boolean plain = PLAIN.matcher(value).matches() && !OTHER_THAN_TEXT.contains(value.toLowerCase(Locale.ROOT));
        return plain ? value : quoted(value);
    }

    private static String quoted(String value) {
        return NOT_FOR_PRINT
                .matcher(StringNode.valueOf(value).toString())
                .replaceAll(match -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) match.group().charAt(0)));
    }
}
