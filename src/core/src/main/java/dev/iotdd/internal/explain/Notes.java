package dev.iotdd.internal.explain;

import dev.iotdd.internal.Prose;
import dev.iotdd.spec.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a document says of a profile beside its behaviors and metrics. */
final class Notes {

    private static final List<String> PARTS = List.of(
            "behaviors",
            "alertTargets",
            "additionalMetricsToRetain",
            "additionalMetricsToRetainV2",
            "metricsExportConfig");

    private final Words words;

    Notes(Words words) {
        this.words = words;
    }

    List<String> of(DocumentKind kind, JsonNode document) {
        List<String> notes = new ArrayList<>();
        targets(document.path("alertTargets")).forEach(notes::add);
        export(document.path("metricsExportConfig")).forEach(notes::add);
        tags(document.path("tags")).forEach(notes::add);
        words.deletions(document).forEach(notes::add);
        JsonNode version = document.path("expectedVersion");
        if (version.isNumber()) {
            notes.add("Goes through only while version " + version + " is stored.");
        }
        PARTS.forEach(part -> oddity(part, document.path(part)).ifPresent(notes::add));
        if (kind.part().isRequest() && isPartial(kind)) {
            notes.add("What it does not name stays as it is stored.");
        }
        return notes;
    }

    private static Optional<String> oddity(String part, JsonNode value) {
        if (value.isContainer()) {
            return value.isEmpty() ? Optional.of("Has an empty " + part + ".") : Optional.empty();
        }
        return value.isMissingNode() || value.isNull()
                ? Optional.empty()
                : Optional.of("Its " + part + " cannot be read: it is " + Prose.kind(value) + ".");
    }

    // The service changes what a PATCH names, and leaves the rest.
    private static boolean isPartial(DocumentKind kind) {
        return kind.operation().method().equals("PATCH");
    }

    private static Stream<String> targets(JsonNode targets) {
        return targets.properties().stream()
                .map(target -> "Sends alerts to " + target.getKey() + " " + value(target.getValue(), "alertTargetArn")
                        + " through the role " + value(target.getValue(), "roleArn") + ".");
    }

    private static Stream<String> export(JsonNode export) {
        return export.isObject()
                ? Stream.of("Exports metrics to the MQTT topic " + value(export, "mqttTopic") + " through the role "
                        + value(export, "roleArn") + ".")
                : Stream.empty();
    }

    private static Stream<String> tags(JsonNode tags) {
        List<String> pairs = tags.valueStream()
                .map(tag -> value(tag, "Key") + " = " + value(tag, "Value"))
                .toList();
        return pairs.isEmpty() ? Stream.empty() : Stream.of("Is tagged " + Prose.and(pairs) + ".");
    }

    private static String value(JsonNode holder, String name) {
        JsonNode value = holder.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "(not given here)";
        }
        return value.isString() ? Values.name(value.stringValue()) : Prose.json(value);
    }
}
