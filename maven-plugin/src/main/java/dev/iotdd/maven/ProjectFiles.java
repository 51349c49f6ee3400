package dev.iotdd.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.DirectoryScanner;

/** Finds the payloads of a project. */
final class ProjectFiles {

    static final String CONFIGURATION = "iotdd.yaml";

    static final List<String> DEFAULT_INCLUDES = Stream.of(
                    "src/main/iot/**/*", "src/main/resources/iot/**/*", "profiles/**/*", "**/*.profile")
            .flatMap(name -> Stream.of(".json", ".yaml", ".yml").map(ending -> name + ending))
            .toList();

    private static final List<String> ALWAYS_LEFT_OUT =
            List.of("**/target/**", "**/node_modules/**", "**/.*/**", "**/" + CONFIGURATION);

    private final Path base;
    private final MavenProject project;

    ProjectFiles(Path base, MavenProject project) {
        this.base = base;
        this.project = project;
    }

    /** Paths below the project, sorted. */
    List<Path> matching(List<String> includes, List<String> excludes) {
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        List<String> wanted = includes.isEmpty() ? DEFAULT_INCLUDES : includes;
        List<String> left = new ArrayList<>(ALWAYS_LEFT_OUT);
        left.addAll(excludes);
        // What belongs to a module is validated with the module.
        project.getModules().forEach(module -> left.add(folderOf(module) + "/**"));
        DirectoryScanner scanner = new DirectoryScanner();
        scanner.setBasedir(base.toFile());
        scanner.setIncludes(wanted.toArray(String[]::new));
        scanner.setExcludes(left.toArray(String[]::new));
        scanner.scan();
        return Arrays.stream(scanner.getIncludedFiles()).map(Path::of).sorted().toList();
    }

    /** A module is named by its folder, or by its POM. */
    private String folderOf(String module) {
        Path path = base.resolve(module);
        Path folder = Files.isRegularFile(path) && path.getParent() != null ? path.getParent() : path;
        return base.relativize(folder.normalize()).toString().replace(File.separatorChar, '/');
    }
}
