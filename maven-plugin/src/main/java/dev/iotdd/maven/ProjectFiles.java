package dev.iotdd.maven;

import dev.iotdd.Configs;
import dev.iotdd.Payload;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** Finds the payloads of a project. */
final class ProjectFiles {

    private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml");

    static final List<String> DEFAULT_INCLUDES = Stream.of(
                    "src/main/iot/**/*", "src/main/resources/iot/**/*", "profiles/**/*", "**/*.profile")
            .flatMap(name -> ENDINGS.stream().map(ending -> name + ending))
            .toList();

    private static final List<String> ALWAYS_LEFT_OUT = Stream.concat(
                    Stream.of("**/target/**", "**/node_modules/**", "**/.*/**"),
                    Configs.fileNames().stream().map(name -> "**/" + name))
            .toList();

    private final Path base;
    private final MavenProject project;
    private final List<MavenProject> build;

    /**
     * The files of a project.
     *
     * @param build all projects of the build, this one among them
     */
    ProjectFiles(Path base, MavenProject project, List<MavenProject> build) {
        this.base = base;
        this.project = project;
        this.build = List.copyOf(build);
    }

    /**
     * Paths below the project, sorted.
     *
     * @param includes patterns; a folder stands for the JSON and YAML files below it
     */
    List<Path> matching(List<String> includes, List<String> excludes) throws IOException {
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        List<String> wanted = includes.isEmpty()
                ? DEFAULT_INCLUDES
                : includes.stream().flatMap(this::include).toList();
        List<String> left = new ArrayList<>(ALWAYS_LEFT_OUT);
        left.addAll(excludes);
        others().forEach(folder -> left.add(pattern(folder) + "/**"));
        return new FileSearch(base, wanted, left).run();
    }

    /** Files as payloads that reports name by their paths below the project. */
    static List<Payload> payloads(Path base, List<Path> files) {
        return files.stream()
                .map(file ->
                        Payload.of(base.resolve(file)).named(file.toString().replace('\\', '/')))
                .toList();
    }

    private Stream<String> include(String pattern) {
        boolean folder = !pattern.contains("*") && Files.isDirectory(base.resolve(pattern));
        return folder ? ENDINGS.stream().map(ending -> pattern + "/**/*" + ending) : Stream.of(pattern);
    }

    /**
     * Folders of other projects below this one: their files are validated with them. Maven may have read a module
     * without building it, or not at all, and a folder within this one may be the module of another aggregator.
     */
    private Stream<Path> others() {
        Stream<Path> modules = project.getModules().stream().map(this::folderOf);
        Stream<Path> built = build.stream()
                .flatMap(other -> Optional.ofNullable(other.getBasedir()).stream())
                .map(folder -> folder.toPath().toAbsolutePath().normalize());
        return Stream.concat(modules, built).filter(folder -> folder.startsWith(base) && !folder.equals(base));
    }

    /** A module is named by its folder, or by its POM. */
    private Path folderOf(String module) {
        Path path = base.resolve(module).normalize();
        return Files.isRegularFile(path) ? path.resolveSibling("") : path;
    }

    private String pattern(Path folder) {
        return base.relativize(folder).toString().replace(File.separatorChar, '/');
    }
}
