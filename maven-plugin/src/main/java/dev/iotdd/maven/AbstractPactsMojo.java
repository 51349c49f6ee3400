package dev.iotdd.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals about pacts have in common: where the pacts are. */
abstract class AbstractPactsMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Pact files, or folders of them. Default: <code>target/pacts</code>, where Pact's consumer tests write. */
    @Parameter(property = "iotdd.pacts")
    private List<File> pacts = new ArrayList<>();

    /** Do nothing. */
    @Parameter(property = "iotdd.pacts.skip", defaultValue = "false")
    private boolean skip;

    /** Whether tests are skipped, so that there may be no pacts. */
    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    /** Whether tests are not even compiled. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean skipTestCompilation;

    /** Whether there is nothing to do: as asked, or since the tests that would write the pacts did not run. */
    final boolean isSkipped() throws MojoFailureException {
        if (skip) {
            getLog().info("Pacts are skipped.");
            return true;
        }
        boolean isUntested = (skipTests || skipTestCompilation) && found().isEmpty();
        if (isUntested) {
            getLog().info("There are no pacts, since tests are skipped.");
        }
        return isUntested;
    }

    final MavenProject project() {
        return project;
    }

    /** The pact files, sorted by name. None is an error, since a run without pacts proves nothing. */
    final List<Path> files() throws MojoFailureException {
        List<Path> files = found();
        if (files.isEmpty()) {
            throw new MojoFailureException("There are no pacts (*.json) in "
                    + places().stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ". Run the consumer's tests first, or set <pacts> (-Diotdd.pacts) if they write elsewhere.");
        }
        return files;
    }

    private List<Path> found() throws MojoFailureException {
        List<Path> files = new ArrayList<>();
        for (Path place : places()) {
            files.addAll(below(place));
        }
        return files;
    }

    private List<Path> places() {
        return pacts.isEmpty()
                ? List.of(Path.of(project.getBuild().getDirectory(), "pacts"))
                : pacts.stream().map(File::toPath).toList();
    }

    private static List<Path> below(Path place) throws MojoFailureException {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(place)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MojoFailureException("The pacts in " + place + " cannot be listed (" + e.getMessage() + ").", e);
        }
    }
}
