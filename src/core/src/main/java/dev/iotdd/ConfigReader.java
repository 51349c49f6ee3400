package dev.iotdd;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Suggestion;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.check.Checker;
import dev.iotdd.internal.source.Document;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads configuration files; they are judged by a schema of the specification, as payloads are. */
final class ConfigReader {

    private static final String SCHEMA = "config.schema.json";
    private static final String OFF = "off";

    private ConfigReader() {}

    static Config read(Path file) {
        Payload payload = Payload.of(file);
        try {
            Limits limits = Limits.DEFAULT;
            Document document = new DocumentReader(limits).read(payload.name(), payload.read(limits.bytes()));
            return read(document);
        } catch (UnreadableException e) {
            String problem = e.locate(payload.name()) + ": " + e.fault().words().getOrDefault("problem", "too much");
            throw new InvalidConfigException(Report.unreadable(payload.name(), problem));
        } catch (IOException e) {
            throw new InvalidConfigException(Report.unreadable(payload.name(), Iotdd.problem(payload.name(), e)));
        }
    }

    /** One for all files: modules of a build each read theirs. */
    private static final class Shared {
        static final Checker CHECKER = new Checker(Spec.bundled());
    }

    private static Config read(Document document) {
        Spec spec = Spec.bundled();
        Checker checker = Shared.CHECKER;
        List<Finding> findings = new ArrayList<>(checker.checkAgainst(SCHEMA, document, Config.defaults()));
        List<Violation> unknown = unknownRules(document.root(), spec);
        findings.addAll(checker.findings(document, unknown, Config.defaults()));
        if (!findings.isEmpty()) {
            throw new InvalidConfigException(Report.of(
                    document.file(),
                    Optional.empty(),
                    List.of(),
                    findings.stream().distinct().toList()));
        }
        return config(document.root());
    }

    private static List<Violation> unknownRules(JsonNode root, Spec spec) {
        List<String> known = spec.rules().stream().map(RuleInfo::id).toList();
        List<Violation> unknown = new ArrayList<>();
        for (String id : root.path("rules").propertyNames()) {
            if (spec.findRule(id).isEmpty()) {
                Pointer at = Pointer.of("rules", id);
                String suggestion = Suggestion.sentence(Suggestion.closest(id, known));
                Map<String, String> words = Map.of(
                        "member",
                        id,
                        "object",
                        "rules",
                        "allowed",
                        "the ids of `iotdd rules`",
                        "suggestion",
                        suggestion);
                unknown.add(new Violation("unknown-member", at, at, Violation.Mark.KEY, words));
            }
        }
        return unknown;
    }

    private static Config config(JsonNode root) {
        Config config = Config.defaults();
        for (Map.Entry<String, JsonNode> rule : root.path("rules").properties()) {
            String word = rule.getValue().asString();
            config = word.equals(OFF)
                    ? config.withoutRule(rule.getKey())
                    : config.withRule(rule.getKey(), Level.ofWord(word));
        }
        if (root.path("minEvidence").isString()) {
            config = config.withMinEvidence(
                    Evidence.ofLetter(root.path("minEvidence").asString()));
        }
        if (root.path("customMetrics").isObject()) {
            Map<String, String> types = new HashMap<>();
            root.path("customMetrics")
                    .properties()
                    .forEach(metric ->
                            types.put(metric.getKey(), metric.getValue().asString()));
            config = config.withCustomMetrics(types);
        }
        if (root.path("dimensions").isArray()) {
            config = config.withDimensions(root.path("dimensions")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList());
        }
        return config.withLimits(limits(root.path("limits")));
    }

    private static Limits limits(JsonNode limits) {
        Limits standard = Limits.DEFAULT;
        return new Limits(
                limits.path("bytes").asInt(standard.bytes()),
                limits.path("values").asInt(standard.values()),
                limits.path("depth").asInt(standard.depth()),
                limits.path("numberLength").asInt(standard.numberLength()));
    }
}
