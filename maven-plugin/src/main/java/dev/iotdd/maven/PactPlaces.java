package dev.iotdd.maven;

import dev.iotdd.internal.FileProblem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * Where pacts are.
 *
 * @param places files or folders
 */
record PactPlaces(List<Path> places) {

    PactPlaces {
        places = List.copyOf(places);
    }

    /** Those that were given; if none were, the folder that Pact's consumer tests write to. */
    static PactPlaces of(MavenProject project, List<File> given) {
        return new PactPlaces(
                given.isEmpty()
                        ? List.of(Path.of(project.getBuild().getDirectory(), "pacts"))
                        : given.stream().map(File::toPath).toList());
    }

    /** The pact files, sorted by name. None is an error, since a run without pacts proves nothing. */
    List<Path> files() throws MojoFailureException {
        List<Path> files = found();
        if (files.isEmpty()) {
            throw new MojoFailureException("There are no pacts (*.json) in "
                    + places.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ". Run the consumer's tests first, or set <pacts> (-Diotdd.pacts) if they write elsewhere.");
        }
        return files;
    }

    /**
     * Whether there is nothing to do, since the tests that would write the pacts did not run.
     *
     * @param isWithoutTests whether tests are skipped in this build
     * @param log is told then
     */
    boolean isUntested(boolean isWithoutTests, Log log) throws MojoFailureException {
        boolean isUntested = isWithoutTests && found().isEmpty();
        if (isUntested) {
            log.info("There are no pacts, since tests are skipped.");
        }
        return isUntested;
    }

    private List<Path> found() throws MojoFailureException {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            files.addAll(below(place));
        }
        return files;
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
            throw new MojoFailureException(
                    "The pacts in " + place + " cannot be listed (" + FileProblem.words(e) + ").", e);
        }
    }
}
