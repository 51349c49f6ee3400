package dev.iotdd.internal.generate;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The sections of the catalogue, as the schema of rule files lists them. */
public final class Sections {

    static final String SCHEMA = "rule.schema.json";

    private Sections() {}

    /**
     * Titles by the words that rules use, in the order of the catalogue.
     *
     * @param schema the schema of rule files
     */
    public static Map<String, String> titles(JsonNode schema) {
        Map<String, String> titles = new LinkedHashMap<>();
        schema.at("/$defs/metadata/properties/section/oneOf")
                .forEach(section -> titles.put(
                        section.path("const").asString(), section.path("title").asString()));
        return titles;
    }
}
