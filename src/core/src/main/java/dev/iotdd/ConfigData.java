package dev.iotdd;

import dev.iotdd.internal.Globs;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.form.Declared;
import dev.iotdd.internal.source.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Makes a configuration of a document that was found to be one. */
final class ConfigData {

    private static final String OFF = "off";

    private final NamedFile file;
    private final Document document;
    private final JsonNode root;
    private final Declared declared;

    /**
     * @param declared what the files declare that the document names
     */
    ConfigData(NamedFile file, Document document, Declared declared) {
        this.declared = declared;
        this.file = file;
        this.document = document;
        this.root = document.root();
    }

    Config config() {
        ConfigBuilder builder = new ConfigBuilder();
        builder.file = Optional.of(file.path());
        builder.rules = rules(root);
        builder.overrides = root.path("overrides")
                .valueStream()
                .map(override -> new PathOverride(Globs.of(texts(override.path("files"))), rules(override)))
                .toList();
        builder.suppressions = IntStream.range(0, root.path("suppressions").size())
                .mapToObj(this::suppression)
                .toList();
        builder.exclude = texts(root.path("exclude"));
        builder.pactProvider = text(root, "pactProvider");
        builder.baseline = text(root, "baseline").map(file::sibling);
        builder.limits = limits(root.path("limits"));
        declarations(builder);
        return builder.build();
    }

    private void declarations(ConfigBuilder builder) {
        Map<String, String> types = new TreeMap<>(declared.customMetrics());
        boolean listed = root.path("customMetrics").isObject();
        if (listed) {
            root.path("customMetrics")
                    .properties()
                    .forEach(metric ->
                            types.put(metric.getKey(), metric.getValue().asString()));
        }
        builder.customMetricTypes = types;
        if (declared.allCustomMetrics() && (listed || !types.isEmpty())) {
            builder.customMetrics = Optional.of(types);
        }
        Set<String> names = new TreeSet<>(declared.dimensions());
        names.addAll(texts(root.path("dimensions")));
        if (declared.allDimensions() && (root.path("dimensions").isArray() || !names.isEmpty())) {
            builder.dimensions = Optional.of(names);
        }
    }

    private static RuleSettings rules(JsonNode holder) {
        RuleSettings rules = RuleSettings.NONE;
        for (Map.Entry<String, JsonNode> rule : holder.path("rules").properties()) {
            JsonNode value = rule.getValue();
            Optional<String> word = value.isString() ? Optional.of(value.stringValue()) : text(value, "level");
            if (word.isPresent()) {
                rules = rules.withLevel(
                        rule.getKey(), word.filter(text -> !text.equals(OFF)).map(Level::ofWord));
            }
            for (Map.Entry<String, JsonNode> option : value.path("options").properties()) {
                rules = rules.withOption(
                        rule.getKey(), option.getKey(), option.getValue().decimalValue());
            }
        }
        Optional<Evidence> floor = text(holder, "minEvidence").map(Evidence::ofLetter);
        return floor.map(rules::withMinEvidence).orElse(rules);
    }

    private Suppression suppression(int index) {
        Pointer at = Pointer.of("suppressions", index);
        JsonNode node = at.in(root);
        return new Suppression(
                node.path("rule").stringValue(),
                node.path("reason").stringValue(),
                text(node, "until").map(LocalDate::parse),
                text(node, "files"),
                text(node, "profile"),
                text(node, "behavior"),
                document.locate(at));
    }

    private static Limits limits(JsonNode limits) {
        Limits standard = Limits.DEFAULT;
        return new Limits(
                limits.path("bytes").asInt(standard.bytes()),
                limits.path("values").asInt(standard.values()),
                limits.path("depth").asInt(standard.depth()),
                limits.path("numberLength").asInt(standard.numberLength()));
    }

    private static Optional<String> text(JsonNode holder, String member) {
        JsonNode text = holder.path(member);
        return text.isString() ? Optional.of(text.stringValue()) : Optional.empty();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
