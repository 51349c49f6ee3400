package dev.iotdd;

import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.Spec;

/** Reads configuration files. */
final class ConfigReader {

    private static final String SCHEMA = "config.schema.json";

    private ConfigReader() {}

    /** The configuration in a file. */
    static Config read(NamedFile file) {
        Document document = ProjectFile.read(file, SCHEMA, root -> new ConfigNames(Spec.bundled()).violations(root));
        return new ConfigData(file, document, DeclarationFiles.read(file, document)).config();
    }
}
