package dev.iotdd.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Finds the configuration that a project has without naming one. It does not depend on the directory in which Maven was
 * started, so that a module built alone gets the same findings as in the build of all.
 */
final class ConfigurationFile {

    private final Path base;
    private final MavenProject project;
    private final Optional<Path> root;

    /**
     * The file for a project.
     *
     * @param root folder of the whole build, where Maven knows it
     */
    ConfigurationFile(Path base, MavenProject project, Optional<Path> root) {
        this.base = base;
        this.project = project;
        this.root = root;
    }

    /** The nearest one: the project's own, a parent's, the build's. */
    Optional<Path> find() {
        return Stream.of(Stream.of(base), parents(), root.stream())
                .flatMap(folders -> folders)
                .map(folder -> folder.resolve(ProjectFiles.CONFIGURATION))
                .filter(Files::exists)
                .findFirst();
    }

    /** Those with a folder of their own; a parent from a repository has none. */
    private Stream<Path> parents() {
        return Stream.iterate(project.getParent(), Objects::nonNull, MavenProject::getParent)
                .map(MavenProject::getBasedir)
                .filter(Objects::nonNull)
                .map(File::toPath);
    }
}
