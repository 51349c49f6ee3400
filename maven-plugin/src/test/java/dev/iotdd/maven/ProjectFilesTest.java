package dev.iotdd.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {

    @TempDir
    private Path base;

    @BeforeEach
    void profiles() throws IOException {
        write("profiles/plant.json");
        write("profiles/halls/north.yml");
        write("profiles/halls/notes.txt");
    }

    @Test
    void theDefaultLeavesOutWhatIsBuilt() throws IOException {
        write("target/old.profile.json");
        write("web/node_modules/lib/some.profile.json");
        write(".cache/some.profile.json");
        write("web/pumps.profile.yaml");
        assertThat(found())
                .containsExactly("profiles/halls/north.yml", "profiles/plant.json", "web/pumps.profile.yaml");
    }

    @Test
    void aFolderStandsForWhatIsBelowIt() throws IOException {
        assertThat(found("profiles")).containsExactly("profiles/halls/north.yml", "profiles/plant.json");
    }

    @Test
    void aPatternMayNameOneFile() throws IOException {
        assertThat(found("profiles/halls/notes.txt")).containsExactly("profiles/halls/notes.txt");
    }

    @Test
    void excludesMayEndInASlash() throws IOException {
        assertThat(paths(List.of(), List.of("profiles/halls/"))).containsExactly("profiles/plant.json");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void linksToAFolderAboveAreNotFollowedForEver() throws IOException {
        Files.createSymbolicLink(base.resolve("profiles/up"), base);
        Files.createSymbolicLink(base.resolve("profiles/again"), base);
        assertThat(found()).containsExactly("profiles/halls/north.yml", "profiles/plant.json");
    }

    @Test
    void linksToOtherFoldersAreFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("far.json"), "{}");
        Files.createSymbolicLink(base.resolve("profiles/far"), elsewhere);
        assertThat(found()).contains("profiles/far/far.json");
    }

    private List<String> found(String... includes) throws IOException {
        return paths(List.of(includes), List.of());
    }

    private List<String> paths(List<String> includes, List<String> excludes) throws IOException {
        MavenProject project = new MavenProject();
        project.setFile(base.resolve("pom.xml").toFile());
        return new ProjectFiles(base, project, List.of(project))
                .matching(includes, excludes).stream()
                        .map(path -> path.toString().replace('\\', '/'))
                        .toList();
    }

    private void write(String file) throws IOException {
        Files.createDirectories(base.resolve(file).resolveSibling(""));
        Files.writeString(base.resolve(file), "{}");
    }
}
