package dev.iotdd.conform.kit;

import dev.iotdd.generate.FixtureFiles;
import dev.iotdd.generate.GeneratedCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The fixtures that iotdd ships. */
final class FixtureFile {

    private static final String FOLDER = "/dev/iotdd/fixtures/generated/";

    private FixtureFile() {}

    /** Those of a kind of documents. */
    static List<GeneratedCase> read(String kind) {
        try (InputStream stream = FixtureFile.class.getResourceAsStream(FOLDER + kind + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("iotdd-fixtures has no " + kind + ".json");
            }
            return FixtureFiles.read(kind, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
