package dev.iotdd.internal.explain;

import dev.iotdd.spec.Spec;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What metrics, operators and percentiles are called: {@code words.json} of the specification. */
final class Words {

    private static final String BUILT_IN = "aws:";

    private final JsonNode words;

    Words(Spec spec) {
        this.words = spec.files().tree("words.json");
    }

    /**
     * How to speak of a metric.
     *
     * @param member the member of value that its criteria use, which tells what type a custom metric has
     */
    MetricWords metric(String name, String member) {
        JsonNode builtIn = words.path("metrics").path(name);
        if (builtIn.isObject()) {
            return new MetricWords(builtIn, "");
        }
        JsonNode custom = words.path("custom");
        JsonNode type = custom.path(member).isObject() ? custom.path(member) : custom.path("number");
        String kind = name.startsWith(BUILT_IN) ? "the unknown metric " : "the custom metric ";
        return new MetricWords(type, kind + Values.name(name));
    }

    Optional<JsonNode> operator(String name) {
        return find("operators", name);
    }

    Optional<String> statistic(String name) {
        return find("statistics", name).map(JsonNode::asString);
    }

    Optional<String> confidence(String level) {
        return find("confidenceLevels", level).map(JsonNode::asString);
    }

    Optional<String> dimension(String operator, String name) {
        return find("dimensionOperators", operator)
                .map(words -> Values.fill(words.asString(), Values.name(name), Map.of()));
    }

    /** The sentences of the delete flags that are set in a document. */
    Stream<String> deletions(JsonNode document) {
        return words.path("deleteFlags").properties().stream()
                .filter(flag -> document.path(flag.getKey()).asBoolean(false))
                .map(flag -> flag.getValue().asString());
    }

    private Optional<JsonNode> find(String group, String name) {
        JsonNode found = words.path(group).path(name);
        return found.isMissingNode() ? Optional.empty() : Optional.of(found);
    }
}
