package dev.iotdd.internal.rule;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.spec.RuleInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** An MQTT topic that nothing can be published to. */
final class TopicMalformed implements CodeRule {

    static final String ID = "topic-malformed";

    private final long slashes;
    private final long bytes;
    private final Pattern exempt;
    private final List<String> wildcards;

    TopicMalformed(RuleInfo rule, JsonNode table) {
        this.slashes = rule.parameter("slashes");
        this.bytes = rule.parameter("bytes");
        this.exempt = Pattern.compile(table.path("exempt").asString());
        this.wildcards =
                table.path("wildcards").valueStream().map(JsonNode::asString).toList();
    }

    @Override
    public List<Violation> check(Subject subject) {
        Placed topic = subject.member("metricsExportConfig").member("mqttTopic");
        return topic
                .asText()
                .filter(text -> !text.isEmpty())
                .flatMap(this::words)
                .map(words -> topic.violation(ID, words))
                .stream()
                .toList();
    }

    private Optional<Map<String, String>> words(String topic) {
        // What leads to a rule and not to the broker does not count.
        String counted = exempt.matcher(topic).replaceFirst("");
        Optional<String> wildcard = wildcards.stream().filter(topic::contains).findFirst();
        if (wildcard.isPresent()) {
            return Optional.of(Map.of("problem", "it holds the wildcard " + wildcard.get()));
        }
        if (List.of(topic.split("/", -1)).contains("")) {
            return Optional.of(Map.of("problem", "it has an empty level"));
        }
        return limit(counted.chars().filter(c -> c == '/').count(), slashes, "slashes")
                .or(() -> limit(counted.getBytes(StandardCharsets.UTF_8).length, bytes, "bytes"));
    }

    private static Optional<Map<String, String>> limit(long found, long most, String unit) {
        return found <= most
                ? Optional.empty()
                : Optional.of(Map.of(
                        "evidence",
                        "D",
                        "problem",
                        "it has " + found + " " + unit + ", and a topic has at most "
                                + Prose.count(most, unit.substring(0, unit.length() - 1))));
    }
}
