package dev.iotdd.explain;

import dev.iotdd.internal.generate.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What profiles do, for programs: {@code explanation.schema.json} of the specification describes it. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /** All explanations as one JSON document, with a line break at the end. */
    public static String of(List<Explanation> explanations) {
        ArrayNode files = JsonNodeFactory.instance.arrayNode();
        for (Explanation explanation : explanations) {
            ObjectNode file = files.addObject().put("file", explanation.file());
            putOrNull(file, "problem", explanation.problem());
            ArrayNode profiles = file.putArray("profiles");
            explanation.profiles().forEach(profile -> put(profiles.addObject(), profile));
        }
        return JsonText.of(files);
    }

    private static void put(ObjectNode json, ProfileExplanation profile) {
        json.put("operation", profile.operation());
        putOrNull(json, "name", profile.name());
        putOrNull(json, "description", profile.description());
        ArrayNode behaviors = json.putArray("behaviors");
        profile.behaviors().forEach(behavior -> put(behaviors.addObject(), behavior));
        ArrayNode retained = json.putArray("retained");
        profile.retained().forEach(metric -> put(retained.addObject(), metric));
        ArrayNode notes = json.putArray("notes");
        profile.notes().forEach(notes::add);
    }

    private static void put(ObjectNode json, BehaviorExplanation behavior) {
        putOrNull(json, "name", behavior.name());
        putOrNull(json, "metric", behavior.metric());
        json.put("detection", behavior.detection().name().toLowerCase(Locale.ROOT))
                .put("sentence", behavior.sentence())
                .put("line", behavior.location().line())
                .put("column", behavior.location().column());
    }

    private static void put(ObjectNode json, RetainedMetric metric) {
        putOrNull(json, "metric", metric.metric());
        json.put("sentence", metric.text());
    }

    private static void putOrNull(ObjectNode json, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.put(name, text), () -> json.putNull(name));
    }
}
