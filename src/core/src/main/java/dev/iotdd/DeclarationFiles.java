package dev.iotdd;

import dev.iotdd.internal.FileProblem;
import dev.iotdd.internal.Globs;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.internal.form.Declared;
import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads the files of which a configuration says that they declare custom metrics and dimensions. */
final class DeclarationFiles {

    private static final String MEMBER = "declarations";

    private final NamedFile config;
    private final Path folder;

    private DeclarationFiles(NamedFile config) {
        this.config = config;
        this.folder = config.path().toAbsolutePath().normalize().resolveSibling("");
    }

    /**
     * What they declare.
     *
     * @throws InvalidConfigException if a pattern stands for no file, or a file cannot be read
     */
    static Declared read(NamedFile config, Document document) {
        DeclarationFiles files = new DeclarationFiles(config);
        JsonNode patterns = document.root().path(MEMBER);
        Set<Path> found = new TreeSet<>();
        for (int i = 0; i < patterns.size(); i++) {
            String pattern = patterns.path(i).stringValue();
            List<Path> matching = files.matching(pattern);
            if (matching.isEmpty()) {
                Location at = document.locate(Pointer.of(MEMBER, i));
                throw new InvalidConfigException(Report.unreadable(
                        config.name(), at + ": no file matches \"" + pattern + "\" below " + files.folder + "."));
            }
            found.addAll(matching);
        }
        List<ApiDocument> documents = new ArrayList<>();
        found.forEach(file -> documents.addAll(ProjectFile.documents(files.named(file))));
        return Declared.in(documents, Spec.bundled());
    }

    private List<Path> matching(String pattern) {
        if (!Globs.isWild(pattern) && Files.isRegularFile(folder.resolve(pattern))) {
            return List.of(folder.resolve(pattern).normalize());
        }
        List<String> parts = List.of(pattern.split("/"));
        int fixed = 0;
        while (fixed < parts.size() && !Globs.isWild(parts.get(fixed))) {
            fixed++;
        }
        Path base = folder.resolve(String.join("/", parts.subList(0, fixed))).normalize();
        String rest = fixed == parts.size() ? "**" : String.join("/", parts.subList(fixed, parts.size()));
        Globs globs = Globs.of(rest);
        return below(base).stream()
                .filter(file -> globs.match(base.relativize(file)))
                .toList();
    }

    private List<Path> below(Path base) {
        try {
            return Files.isDirectory(base) ? Tree.below(base, Configs.of(Config.defaults())) : List.of();
        } catch (IOException e) {
            throw new InvalidConfigException(Report.unreadable(config.name(), FileProblem.reading(base.toString(), e)));
        }
    }

    private NamedFile named(Path file) {
        Path relative = folder.relativize(file);
        return config.sibling(relative.toString().replace('\\', '/'));
    }
}
