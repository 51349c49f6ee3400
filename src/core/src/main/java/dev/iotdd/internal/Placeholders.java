package dev.iotdd.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Fills {@code {name}} in texts, also inside trees. What has no value stays as it is. */
public final class Placeholders {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z:]+)}");

    private final Map<String, String> values;

    public Placeholders(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public String fill(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }

    public JsonNode fill(JsonNode node) {
        if (node.isObject()) {
            ObjectNode filled = NODES.objectNode();
            node.properties().forEach(member -> filled.set(member.getKey(), fill(member.getValue())));
            return filled;
        }
        if (node.isArray()) {
            ArrayNode filled = NODES.arrayNode();
            node.forEach(element -> filled.add(fill(element)));
            return filled;
        }
        return node.isString() ? StringNode.valueOf(fill(node.stringValue())) : node;
    }

    /** The values that a text has where a template has placeholders; empty if it is not made of that template. */
    public static Optional<Map<String, String>> match(String template, String text) {
        List<String> names = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        Matcher matcher = PLACEHOLDER.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
            pattern.append(Pattern.quote(template.substring(end, matcher.start())))
                    .append("(\\S+)");
            end = matcher.end();
        }
        pattern.append(Pattern.quote(template.substring(end)));
        Matcher found = Pattern.compile(pattern.toString()).matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), found.group(i + 1));
        }
        return Optional.of(values);
    }
}
