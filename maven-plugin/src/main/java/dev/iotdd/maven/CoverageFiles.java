package dev.iotdd.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The files that tests left, of a module, of its sub-modules and of the modules that it depends on. */
final class CoverageFiles {

    private static final String FOLDER = "iotdd-coverage";

    private CoverageFiles() {}

    static List<Path> of(MavenProject project, MavenSession session) throws IOException {
        List<Path> files = new ArrayList<>();
        for (MavenProject module : modules(project, session)) {
            files.addAll(of(
                    Path.of(module.getBuild().getDirectory(), FOLDER),
                    session.getStartTime().toInstant().toEpochMilli()));
        }
        return files;
    }

    /** Those of this build; where it ran no tests, those of the last one. */
    static List<Path> of(Path folder, long start) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Path> fresh = new ArrayList<>();
        for (Path file : all) {
            if (Files.getLastModifiedTime(file).toMillis() >= start) {
                fresh.add(file);
            }
        }
        return fresh.isEmpty() ? all : fresh;
    }

    private static Set<MavenProject> modules(MavenProject project, MavenSession session) {
        Set<MavenProject> modules = new LinkedHashSet<>();
        modules.add(project);
        modules.addAll(Optional.ofNullable(project.getCollectedProjects()).orElse(List.of()));
        modules.addAll(dependencies(project, session.getProjects()));
        return modules;
    }

    private static Set<MavenProject> dependencies(MavenProject project, Collection<MavenProject> reactor) {
        Set<String> wanted = project.getDependencies().stream()
                .map(dependency -> dependency.getGroupId() + ":" + dependency.getArtifactId())
                .collect(Collectors.toSet());
        return reactor.stream()
                .filter(module -> wanted.contains(module.getGroupId() + ":" + module.getArtifactId()))
                .collect(Collectors.toSet());
    }
}
