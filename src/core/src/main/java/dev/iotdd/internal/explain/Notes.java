package dev.iotdd.internal.explain;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.spec.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    List<String> of(ApiDocument source) {
        DocumentKind kind = source.kind();
        JsonNode document = source.root();
        List<String> notes = new ArrayList<>();
        targets(source, Pointer.of("alertTargets")).forEach(notes::add);
        export(source, Pointer.of("metricsExportConfig")).forEach(notes::add);
        tags(source, Pointer.of("tags")).forEach(notes::add);
        words.deletions(document).forEach(notes::add);
        JsonNode version = document.path("expectedVersion");
        if (version.isNumber()) {
            notes.add("Goes through only while version " + version + " is stored.");
        }
        left(source).forEach(notes::add);
        PARTS.forEach(part -> oddity(part, document.path(part)).ifPresent(notes::add));
        if (kind.part().isRequest() && isPartial(kind)) {
            notes.add("What it does not name stays as it is stored.");
        }
        return notes;
    }

    private static Stream<String> left(ApiDocument source) {
        Stream<String> parts = PARTS.stream()
                .map(Pointer::of)
                .filter(source.unknown().values()::contains)
                .map(at -> Prose.name(source.origin().spot(at).named()) + " " + Deployed.value(source, at) + ".");
        return Stream.concat(
                parts.map(part -> "Left open: " + part),
                source.unknown().open().contains(Pointer.ROOT)
                        ? Stream.of("What else it holds is known at deployment only.")
                        : Stream.empty());
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

    private static Stream<String> targets(ApiDocument source, Pointer at) {
        return at.in(source.root()).propertyNames().stream()
                .map(target -> "Sends alerts to " + target + " "
                        + value(source, at.child(target).child("alertTargetArn")) + " through the role "
                        + value(source, at.child(target).child("roleArn")) + ".");
    }

    private static Stream<String> export(ApiDocument source, Pointer at) {
        return at.in(source.root()).isObject()
                ? Stream.of("Exports metrics to the MQTT topic " + value(source, at.child("mqttTopic"))
                        + " through the role " + value(source, at.child("roleArn")) + ".")
                : Stream.empty();
    }

    private static Stream<String> tags(ApiDocument source, Pointer at) {
        List<String> pairs = IntStream.range(0, at.in(source.root()).size())
                .mapToObj(at::child)
                .map(tag -> value(source, tag.child("Key")) + " = " + value(source, tag.child("Value")))
                .toList();
        return pairs.isEmpty() ? Stream.empty() : Stream.of("Is tagged " + Prose.and(pairs) + ".");
    }

    private static String value(ApiDocument source, Pointer at) {
        if (source.unknown().covers(at)) {
            return Deployed.value(source, at);
        }
        JsonNode value = at.in(source.root());
        if (value.isMissingNode() || value.isNull()) {
            return "(not given here)";
        }
        return value.isString() ? Values.name(value.stringValue()) : Prose.json(value);
    }
}
