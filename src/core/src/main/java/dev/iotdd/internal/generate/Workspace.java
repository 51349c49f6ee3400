package dev.iotdd.internal.generate;

import dev.iotdd.internal.source.SpecFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The specification's directory, seen as it will be once what was generated so far has been written. */
public final class Workspace {

    private final Path directory;
    private final SpecFiles files;
    private final Map<String, JsonNode> trees = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    public Workspace(Path directory) {
        this.directory = directory;
        this.files = SpecFiles.in(directory);
    }

    JsonNode tree(String path) {
        return trees.computeIfAbsent(path, files::tree);
    }

    /** Paths of the files directly in a folder that a person wrote or that were generated so far, in their order. */
    List<String> list(String folder) {
        try (Stream<Path> children = Files.list(directory.resolve(folder))) {
            return children.map(child -> folder + "/" + child.getFileName())
                    .filter(path -> path.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void put(String path, JsonNode tree) {
        trees.put(path, tree);
        put(path, JsonText.of(tree));
    }

    void put(String path, String text) {
        texts.put(path, text);
    }

    /** What was generated: contents by path below the directory. */
    public Map<String, String> generated() {
        return Map.copyOf(texts);
    }
}
