package dev.iotdd.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.codehaus.plexus.util.MatchPatterns;

/**
 * Finds files by Ant patterns. Plexus's own scanner walks through folders that are left out, and two symbolic links to
 * a folder above keep it busy for ever.
 */
final class FileSearch extends SimpleFileVisitor<Path> {

    private static final String ALL_BELOW = "/**";

    private final Path base;
    private final MatchPatterns included;
    private final MatchPatterns excluded;
    private final MatchPatterns closed;
    private final List<Path> found = new ArrayList<>();

    FileSearch(Path base, List<String> includes, List<String> excludes) {
        List<String> left = excludes.stream().map(FileSearch::whole).toList();
        this.base = base;
        this.included = patterns(includes.stream().map(FileSearch::whole).toList());
        this.excluded = patterns(left);
        this.closed = patterns(
                left.stream().filter(pattern -> pattern.endsWith(ALL_BELOW)).toList());
    }

    /** As Ant has it, a pattern that ends in a slash means all that is below. */
    private static String whole(String pattern) {
        String slashes = pattern.strip().replace('\\', '/');
        return slashes.endsWith("/") ? slashes + "**" : slashes;
    }

    private static MatchPatterns patterns(List<String> patterns) {
        return MatchPatterns.from(patterns.stream()
                .map(pattern -> pattern.replace('/', File.separatorChar))
                .toList());
    }

    /** Paths below the folder, sorted. */
    List<Path> run() throws IOException {
        Files.walkFileTree(base, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
        return found.stream().sorted().toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return matches(closed, folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        // A link that leads nowhere is kept, so that the report says so; a pipe would never end.
        if (!attributes.isOther() && matches(included, file) && !matches(excluded, file)) {
            found.add(base.relativize(file));
        }
        return FileVisitResult.CONTINUE;
    }

    /** Loops of links and folders that may not be read hold nothing of the project. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
        return FileVisitResult.CONTINUE;
    }

    private boolean matches(MatchPatterns patterns, Path path) {
        return patterns.matches(base.relativize(path).toString(), true);
    }
}
