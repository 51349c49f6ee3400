package dev.iotdd.internal.rule;

import dev.iotdd.spec.Spec;
import tools.jackson.databind.JsonNode;

/** What the files of rules hold for their code. */
final class Tables {

    private Tables() {}

    /** The table of a rule; a missing node where it has none. */
    static JsonNode of(Spec spec, String rule) {
        return spec.files().tree("rules/" + rule + ".json").path("x-iotdd").path("table");
    }
}
