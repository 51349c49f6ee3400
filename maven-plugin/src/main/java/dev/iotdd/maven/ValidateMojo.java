package dev.iotdd.maven;

import dev.iotdd.Iotdd;
import dev.iotdd.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Validates the payloads of a project: requests and responses of the security profile API, as JSON or YAML. It also runs
 * in a directory without a POM.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, requiresProject = false, threadSafe = true)
public final class ValidateMojo extends AbstractValidationMojo {

    /**
     * Ant patterns of the files to validate, relative to the project, or folders, which stand for the JSON and YAML files
     * below them. Default: the JSON and YAML files below
     * <code>src/main/iot</code>, <code>src/main/resources/iot</code> and <code>profiles</code>, and all files named
     * <code>*.profile.json</code>, <code>*.profile.yaml</code> or <code>*.profile.yml</code>.
     */
    @Parameter(property = "iotdd.includes")
    private List<String> includes = new ArrayList<>();

    /**
     * Ant patterns of files to leave out, besides what is always left out: build output, hidden directories,
     * <code>node_modules</code>, other modules of the build, and <code>iotdd.yaml</code> or <code>iotdd.json</code>.
     */
    @Parameter(property = "iotdd.excludes")
    private List<String> excludes = new ArrayList<>();

    /**
     * What the payloads are, instead of recognising each: an operation for its input, with the suffix
     * <code>Request</code> or <code>Response</code> for a body.
     */
    @Parameter(property = "iotdd.operation")
    private @Nullable String operation;

    /** Whether it is an error, rather than a warning, if no file matches. */
    @Parameter(property = "iotdd.failIfNoFiles", defaultValue = "false")
    private boolean failIfNoFiles;

    @Override
    Report report(Iotdd iotdd, Path base) throws MojoFailureException, IOException {
        Iotdd told = operation == null ? iotdd : iotdd.as(operation);
        List<Path> files = new ProjectFiles(base, project(), session().getAllProjects()).matching(includes, excludes);
        if (files.isEmpty()) {
            noFiles(base);
        }
        return told.validatePayloads(ProjectFiles.payloads(base, files), done -> {});
    }

    private void noFiles(Path base) throws MojoFailureException {
        String patterns = String.join(", ", includes.isEmpty() ? ProjectFiles.DEFAULT_INCLUDES : includes);
        String problem = "No file in " + base + " matches " + patterns + ". Set <includes> (-Diotdd.includes) if the"
                + " security profiles lie elsewhere.";
        if (failIfNoFiles) {
            throw new MojoFailureException(problem);
        }
        getLog().warn(problem);
    }
}
