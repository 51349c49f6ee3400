package dev.iotdd.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationsTest {

    @TempDir
    private Path root;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(root.resolve("plants/north"));
    }

    @Test
    void theNearestIsTaken() throws IOException {
        write("iotdd.yaml");
        assertThat(find(root)).contains("iotdd.yaml");
        write("plants/iotdd.yaml");
        assertThat(find(root)).contains("plants/iotdd.yaml");
    }

    @Test
    void aParentsIsFoundWhereverTheBuildWasStarted() throws IOException {
        write("plants/iotdd.yaml");
        assertThat(find(root.resolve("plants/north"))).contains("plants/iotdd.yaml");
    }

    @Test
    void thereMayBeNone() {
        assertThat(find(root)).isEmpty();
    }

    private Optional<String> find(Path buildRoot) {
        MavenProject parent = project(root.resolve("plants"));
        MavenProject fromRepository = new MavenProject();
        parent.setParent(fromRepository);
        MavenProject project = project(root.resolve("plants/north"));
        project.setParent(parent);
        return new Configurations(root.resolve("plants/north"), project, Optional.of(buildRoot))
                .inherited()
                .map(file -> root.relativize(file).toString().replace('\\', '/'));
    }

    private static MavenProject project(Path folder) {
        MavenProject project = new MavenProject();
        project.setFile(folder.resolve("pom.xml").toFile());
        return project;
    }

    private void write(String file) throws IOException {
        Files.writeString(root.resolve(file), "rules: {}\n");
    }
}
