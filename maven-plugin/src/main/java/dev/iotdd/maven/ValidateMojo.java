package dev.iotdd.maven;

import dev.iotdd.Configs;
import dev.iotdd.Report;
import dev.iotdd.report.Reporters;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Validates the payloads of a project: requests and responses of the security profile API, as JSON or YAML. It also runs
 * in a directory without a POM.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, requiresProject = false, threadSafe = true)
public final class ValidateMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

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

    /**
     * File with rule levels, suppressions, declared custom metrics and dimensions. Default: for each file the nearest
     * <code>iotdd.yaml</code> or <code>iotdd.json</code> in its folder or above it, up to the root of the repository; if
     * there is none, that in the folder of a parent POM, or in the root of the build (where <code>.mvn</code> is).
     */
    @Parameter(property = "iotdd.config")
    private @Nullable File config;

    /**
     * From which level on a finding fails the build, whether it is shown or not: <code>error</code>,
     * <code>warning</code>, <code>info</code> or <code>never</code>. A file that cannot be read always does.
     */
    @Parameter(property = "iotdd.failOn", defaultValue = "error")
    private String failOn = "error";

    /** From which level on findings are shown: <code>error</code>, <code>warning</code> or <code>info</code>. */
    @Parameter(property = "iotdd.minLevel", defaultValue = "info")
    private String minLevel = "info";

    /** How well a rule must be known: <code>D</code> documented by AWS, <code>I</code> inferred, <code>U</code> unknown. */
    @Parameter(property = "iotdd.minEvidence")
    private @Nullable String minEvidence;

    /** Whether it is an error, rather than a warning, if no file matches. */
    @Parameter(property = "iotdd.failIfNoFiles", defaultValue = "false")
    private boolean failIfNoFiles;

    /** File to write the report to; its paths are relative to the project. */
    @Parameter(property = "iotdd.reportFile")
    private @Nullable File reportFile;

    /** Format of that file: <code>json</code> or <code>text</code>. */
    @Parameter(property = "iotdd.reportFormat", defaultValue = "json")
    private String reportFormat = "json";

    /** Do nothing. */
    @Parameter(property = "iotdd.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Validation of security profiles is skipped.");
            return;
        }
        Settings settings = Settings.of(failOn, minLevel, reportFormat);
        Path base = base();
        List<Path> files = files(base);
        if (files.isEmpty()) {
            noFiles(base);
        }
        Validator validator =
                Validator.of(configs(base), Optional.ofNullable(operation), Optional.ofNullable(minEvidence));
        Report report = validator.validate(base, files);
        Report shown = report.atLeast(settings.minLevel());
        write(settings, shown);
        new BuildLog(getLog(), base).show(shown);
        failIfItMust(settings, report, shown);
    }

    private Path base() {
        return Optional.ofNullable(project.getBasedir())
                .map(File::toPath)
                .orElseGet(() -> Path.of(session.getExecutionRootDirectory()))
                .toAbsolutePath()
                .normalize();
    }

    private List<Path> files(Path base) throws MojoFailureException {
        try {
            return new ProjectFiles(base, project, session.getAllProjects()).matching(includes, excludes);
        } catch (IOException e) {
            throw new MojoFailureException("The files in " + base + " cannot be listed (" + e.getMessage() + ").", e);
        }
    }

    private Configs configs(Path base) throws MojoFailureException {
        File root = session.getRequest().getMultiModuleProjectDirectory();
        return new Configurations(base, project, Optional.ofNullable(root).map(File::toPath))
                .of(Optional.ofNullable(config).map(File::toPath));
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

    private void write(Settings settings, Report report) throws MojoFailureException {
        if (reportFile == null) {
            return;
        }
        Path file = reportFile.toPath().toAbsolutePath();
        try {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
            Files.writeString(file, Reporters.named(settings.reportFormat()).toText(report));
        } catch (IOException e) {
            throw new MojoFailureException("The report cannot be written to " + file + " (" + e.getMessage() + ").", e);
        }
    }

    private static void failIfItMust(Settings settings, Report report, Report shown) throws MojoFailureException {
        if (report.hasUnreadable()) {
            throw new MojoFailureException("A security profile could not be read; see above.");
        }
        if (settings.refuse(shown)) {
            throw new MojoFailureException("There are findings in the security profiles; see above."
                    + " `mvn iotdd:rules -Diotdd.rule=ID` tells more about a rule.");
        }
        if (settings.refuse(report)) {
            throw new MojoFailureException("There are findings in the security profiles, which minLevel hides. Lower"
                    + " <minLevel> (-Diotdd.minLevel) to see them.");
        }
    }
}
