package dev.iotdd;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files below a folder that may be documents of the API, without what was built or fetched. */
final class Tree extends SimpleFileVisitor<Path> {

    private static final List<String> ENDINGS =
            List.of(".json", ".yaml", ".yml", ".template", ".har", ".jsonl", ".tfstate", ".json.gz");
    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules");

    private final Path root;
    private final Configs configs;
    private final List<Path> files = new ArrayList<>();

    private Tree(Path root, Configs configs) {
        this.root = root;
        this.configs = configs;
    }

    /** The files, sorted; those that may not be looked at are among them, so that somebody is told. */
    static List<Path> below(Path folder, Configs configs) throws IOException {
        // A link that the user names is meant; those on the way could lead anywhere, or round and round.
        Tree tree = new Tree(Files.isSymbolicLink(folder) ? folder.resolve(".") : folder, configs);
        Files.walkFileTree(tree.root, tree);
        return tree.files.stream().map(Path::normalize).sorted().toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean skipped = !folder.equals(root)
                && (name(folder).startsWith(".") || LEFT_OUT.contains(name(folder)) || isExcluded(folder));
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && isCandidate(name(file)) && !isExcluded(file)) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        files.add(file);
        return FileVisitResult.CONTINUE;
    }

    private static boolean isCandidate(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith)
                && !Configs.fileNames().contains(lower);
    }

    private boolean isExcluded(Path path) {
        return configs.excludes(path);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
