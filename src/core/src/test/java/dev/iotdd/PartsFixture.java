package dev.iotdd;

import dev.iotdd.internal.source.SpecFiles;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A fixture whose file holds several documents, in a folder for its rule, with the expected report beside. */
public interface PartsFixture {

    /** The files in a folder of the fixtures and below. */
    static List<Path> below(String folder) {
        return Repository.files(Repository.FIXTURES.resolve(folder), "**.json").stream()
                .filter(file -> !file.toString().endsWith(".expected.json"))
                .toList();
    }

    Path file();

    default boolean passes() {
        return name().startsWith("pass-");
    }

    /** The rule that it is about. */
    default String folder() {
        return String.valueOf(file().resolveSibling("").toAbsolutePath().getFileName());
    }

    /** What the file holds. */
    default JsonNode parts() {
        return SpecFiles.in(file().resolveSibling("")).tree(name());
    }

    /** Its path below the fixtures. */
    default String path() {
        return Repository.FIXTURES.relativize(file()).toString().replace('\\', '/');
    }

    /** Where the expected report on it stands, below the fixtures. */
    default String expected() {
        return path().replace(".json", ".expected.json");
    }

    private String name() {
        return String.valueOf(file().getFileName());
    }
}
