package dev.iotdd.internal.generate;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The beginnings of schema files. */
final class Schemas {

    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    static final String BASE = "https://iotdd.dev/spec/";

    private Schemas() {}

    static ObjectNode file(String path, String title, String description) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("$schema", DIALECT)
                .put("$id", BASE + path)
                .put("title", title)
                .put("description", description);
    }
}
