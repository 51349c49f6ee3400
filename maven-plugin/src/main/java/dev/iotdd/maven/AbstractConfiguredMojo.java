package dev.iotdd.maven;

import dev.iotdd.Config;
import dev.iotdd.Configs;
import dev.iotdd.Iotdd;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What goals share that judge documents by the configuration of a project. */
abstract class AbstractConfiguredMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /**
     * File with rule levels, suppressions, declared custom metrics and dimensions. Default: for each file the nearest
     * <code>iotdd.yaml</code> or <code>iotdd.json</code> in its folder or above it, up to the root of the repository; if
     * there is none, that in the folder of a parent POM, or in the root of the build (where <code>.mvn</code> is).
     */
    @Parameter(property = "iotdd.config")
    private @Nullable File config;

    /** How well a rule must be known: <code>D</code> documented by AWS, <code>I</code> inferred, <code>U</code> unknown. */
    @Parameter(property = "iotdd.minEvidence")
    private @Nullable String minEvidence;

    /**
     * The library with this configuration.
     *
     * @param baseline file of known findings
     * @throws IllegalArgumentException if a parameter is wrong; the message says what is allowed
     */
    final Iotdd iotdd(Optional<File> baseline) throws MojoFailureException {
        return Validators.of(configs(base()).changed(this::changed), Optional.ofNullable(minEvidence), baseline);
    }

    /** A configuration with what the goal's own parameters change. */
    Config changed(Config config) {
        return config;
    }

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    final Path base() {
        return Optional.ofNullable(project.getBasedir())
                .map(File::toPath)
                .orElseGet(() -> Path.of(session.getExecutionRootDirectory()))
                .toAbsolutePath()
                .normalize();
    }

    private Configs configs(Path base) throws MojoFailureException {
        File root = session.getRequest().getMultiModuleProjectDirectory();
        return new Configurations(base, project, Optional.ofNullable(root).map(File::toPath))
                .of(Optional.ofNullable(config).map(File::toPath));
    }
}
