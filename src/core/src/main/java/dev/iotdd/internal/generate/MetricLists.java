package dev.iotdd.internal.generate;

import dev.iotdd.internal.Prose;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills the lists of metrics and operators in the rules from the metric table. A rule says which it means, and the list
 * beside is written by the build:
 *
 * <ul>
 *   <li>{@code "x-iotdd-metrics": {"ml": false}}: {@code enum} becomes the built-in metrics that have these properties
 *   <li>{@code "x-iotdd-operators": {"groups": ["cidr"]}}: {@code enum} becomes the operators of these groups
 *   <li>{@code "x-iotdd-operators": {"refusedBy": {...}}}: {@code enum} becomes the operators that no such metric takes
 *   <li>{@code "x-iotdd-values-from": {"wanted": {"operatorsOf": {...}}}} or {@code {"metrics": {...}}}: the word
 *       {@code wanted} of {@code x-iotdd-values} becomes such a list in prose
 *   <li>{@code "x-iotdd-aliases-from": "metrics.json"}: {@code x-iotdd-aliases} becomes the table's wrong names
 * </ul>
 *
 * The selector {@code {"side": "custom"}} means the types of custom metrics.
 */
final class MetricLists {

    private static final String METRICS = "x-iotdd-metrics";
    private static final String OPERATORS = "x-iotdd-operators";
    private static final String VALUES = "x-iotdd-values-from";
    private static final String ALIASES = "x-iotdd-aliases-from";

    /** What tells how a list is made; of no interest to those who evaluate the rule. */
    static final List<String> RECIPES = List.of(METRICS, OPERATORS, VALUES, ALIASES);

    private final JsonNode table;

    private MetricLists(JsonNode table) {
        this.table = table;
    }

    static void generate(Workspace workspace) {
        MetricLists lists = new MetricLists(workspace.tree("metrics.json"));
        for (String path : workspace.list("rules")) {
            JsonNode rule = workspace.tree(path);
            JsonNode filled = lists.fill(rule);
            if (RECIPES.stream().anyMatch(recipe -> !rule.findValues(recipe).isEmpty())) {
                workspace.put(path, filled);
            }
        }
    }

    private JsonNode fill(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> list.add(fill(element)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            object.set(member.getKey(), fill(member.getValue()));
            made(member.getKey(), member.getValue())
                    .forEach((name, value) -> object.set(name, merged(node.path(name), value)));
        }
        return object;
    }

    /** Words that a person wrote stay beside those that are made. */
    private static JsonNode merged(JsonNode written, JsonNode made) {
        if (!written.isObject() || !made.isObject()) {
            return made;
        }
        ObjectNode both = ((ObjectNode) written).deepCopy();
        made.properties().forEach(member -> both.set(member.getKey(), member.getValue()));
        return both;
    }

    private Map<String, JsonNode> made(String recipe, JsonNode selector) {
        return switch (recipe) {
            case METRICS -> Map.of("enum", list(names(selector)));
            case OPERATORS -> Map.of("enum", list(operators(selector)));
            case VALUES -> Map.of("x-iotdd-values", words(selector));
            case ALIASES -> Map.of("x-iotdd-aliases", table.path("aliases"));
            default -> Map.of();
        };
    }

    private List<String> names(JsonNode selector) {
        return selected(selector).map(metric -> metric.path("name").asString()).toList();
    }

    private List<String> operators(JsonNode selector) {
        if (selector.has("groups")) {
            return selector.path("groups")
                    .valueStream()
                    .flatMap(group -> group(group.asString()))
                    .toList();
        }
        List<String> taken = operatorsOf(selector.path("refusedBy"));
        return all().filter(operator -> !taken.contains(operator)).toList();
    }

    private List<String> operatorsOf(JsonNode selector) {
        List<String> taken = selected(selector)
                .flatMap(metric -> texts(metric.path("operators")))
                .toList();
        return all().filter(taken::contains).toList();
    }

    /** Every operator, in the order of the table. */
    private Stream<String> all() {
        return table.path("operatorGroups").propertyNames().stream().flatMap(this::group);
    }

    private Stream<String> group(String name) {
        return texts(table.path("operatorGroups").path(name).path("operators"));
    }

    private JsonNode words(JsonNode recipes) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        recipes.properties().forEach(word -> {
            JsonNode recipe = word.getValue();
            List<String> list =
                    recipe.has("operatorsOf") ? operatorsOf(recipe.path("operatorsOf")) : names(recipe.path("metrics"));
            words.put(word.getKey(), Prose.or(list));
        });
        return words;
    }

    private Stream<JsonNode> selected(JsonNode selector) {
        boolean custom = selector.path("side").asString("").equals("custom");
        Stream<JsonNode> metrics = table.path(custom ? "custom" : "builtIn").valueStream();
        return custom
                ? metrics
                : metrics.filter(metric -> selector.properties().stream()
                        .allMatch(wanted -> has(property(metric, wanted.getKey()), wanted.getValue())));
    }

    /** Whether a property has the wanted value, or one of several that are wanted. */
    private static boolean has(JsonNode value, JsonNode wanted) {
        return value.equals(wanted) || (wanted.isArray() && wanted.valueStream().anyMatch(value::equals));
    }

    private static JsonNode property(JsonNode metric, String path) {
        JsonNode value = metric;
        for (String name : path.split("\\.", -1)) {
            value = value.path(name);
        }
        return value;
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }

    private static ArrayNode list(List<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }
}
