package dev.iotdd.maven;

import dev.iotdd.Config;
import dev.iotdd.Configs;
import dev.iotdd.InvalidConfigException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * The configurations of a project's files. They do not depend on the directory in which Maven was started, so that a
 * module built alone gets the same findings as in the build of all.
 */
final class Configurations {

    private final Path base;
    private final MavenProject project;
    private final Optional<Path> root;

    /**
     * Those of a project.
     *
     * @param root folder of the whole build, where Maven knows it
     */
    Configurations(Path base, MavenProject project, Optional<Path> root) {
        this.base = base;
        this.project = project;
        this.root = root;
    }

    /** The one that a goal was given; otherwise the nearest above each file, a parent's or the build's. */
    Configs of(Optional<Path> given) throws MojoFailureException {
        try {
            if (given.isPresent()) {
                return Configs.of(Config.load(given.get()));
            }
            Configs found = Configs.discovered(base);
            Optional<Config> inherited = inherited().map(Config::load);
            return inherited.map(found::otherwise).orElse(found);
        } catch (InvalidConfigException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    /** That of a parent, which need not lie above its modules, or of the build. */
    Optional<Path> inherited() {
        return Stream.concat(parents(), root.stream())
                .flatMap(folder -> Configs.fileNames().stream().map(folder::resolve))
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
