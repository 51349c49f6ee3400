package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.testing.Ended;
import dev.iotdd.testing.Npm;
import dev.iotdd.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the integrations in the hands of the programs that they are written for, on a project under git. */
@Tag("interop")
class RunnersIT {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path TOOLS = Path.of("target/interop").toAbsolutePath();
    private static final Path ACTION = Path.of(".github/actions/iotdd/action.yml");
    private static final String JAR = System.getProperty("iotdd.jar", "");
    private static final String PROFILE = "{\"securityProfileName\": \"fleet\", \"deleteBehavior\": true}\n";
    private static final String MISTAKE = "profiles/a.json:1:34: error: The member deleteBehavior is not known";

    @TempDir
    private Path project;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void files() throws IOException {
        put("profiles/a.json", PROFILE);
        put("package.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}\n");
        put("legacy/b.json", PROFILE);
        put("iotdd.yaml", "exclude: [legacy]\n");
        run("git", "init", "--quiet", "--initial-branch=main").succeeded();
    }

    private void put(String file, String text) throws IOException {
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), text);
    }

    private void commit() {
        run("git", "add", ".").succeeded();
        run("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "all")
                .succeeded();
    }

    private Ended run(String... command) {
        return Program.in(project)
                .with("IOTDD_JAR", JAR)
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with("PRE_COMMIT_HOME", elsewhere.toString())
                .run(List.of(command));
    }

    @Test
    void preCommitRunsTheHook() {
        run("git", "add", ".").succeeded();
        Ended ended = run("pre-commit", "try-repo", ROOT.toString(), "iotdd", "--all-files");
        assertThat(ended.code()).as(ended.said()).isEqualTo(1);
        assertThat(ended.out())
                .contains("- exit code: 1\n\n" + MISTAKE)
                .contains("1 error, 0 warnings, 0 infos; ")
                .doesNotContain("legacy/b.json");
    }

    /** By gitlab-ci-local, which checks the file against GitLab's schema, merges what is included and runs the job. */
    @Test
    void gitLabsJobRunsAndHandsItsReportsOver() throws IOException {
        put(".gitlab/iotdd.yml", Files.readString(ROOT.resolve(".gitlab/iotdd.yml")));
        put(".gitlab-ci.yml", """
                include:
                  - local: .gitlab/iotdd.yml
                iotdd:
                  variables:
                    IOTDD_OPTIONS: --min-level warning
                """);
        commit();
        run("git", "remote", "add", "origin", "https://gitlab.example.org/plant/profiles.git");
        Npm.install(Path.of("src/test/interop"), TOOLS);
        String runner = TOOLS.resolve("node_modules/.bin/gitlab-ci-local").toString();
        Ended ended = run(runner, "--variable", "IOTDD_JAR=" + JAR, "iotdd");
        assertThat(ended.code()).as(ended.said()).isEqualTo(1);
        assertThat(ended.out()).contains(MISTAKE).doesNotContain("legacy/b.json");
        assertThat(ended.said()).contains("json schema validated").doesNotContainIgnoringCase("deprecat");
        assertThat(project.resolve("gl-code-quality-report.json")).content().contains("\"profiles/a.json\"");
        assertThat(project.resolve("iotdd-junit.xml")).content().contains("name=\"profiles/a.json\"");
    }

    @Test
    void gitHubsLanguageServerFindsNothingInTheAction() throws IOException {
        Npm.install(Path.of("src/test/interop"), TOOLS);
        String action = Files.readString(ROOT.resolve(ACTION));
        put("iotdd/action.yml", action);
        put("wrong/action.yml", action.replace("shell: bash", "shel: bash"));
        String script = TOOLS.resolve("action.mjs").toString();
        assertThat(run("node", script, "iotdd/action.yml").succeeded().said()).isEmpty();
        assertThat(run("node", script, "wrong/action.yml").said())
                .contains(" Unexpected value 'shel'")
                .contains("Required property is missing: shell");
    }

    /** On a runner that has no iotdd, action and hook build it out of the checkout that they are in. */
    @Test
    void whoHasNoProgramBuildsItFirst() {
        run(
                        "git",
                        "clone",
                        "--quiet",
                        "--no-hardlinks",
                        ROOT.toString(),
                        elsewhere.resolve("iotdd").toString())
                .succeeded();
        String local = "-Dmaven.repo.local=" + System.getProperty("maven.repo.local", "");
        Program bare = Program.in(project).with("IOTDD_JAR", "").with("MAVEN_OPTS", local);
        List<String> command = List.of(elsewhere.resolve("iotdd/.ci/iotdd").toString(), "lint");
        Ended first = bare.run(command);
        assertThat(first.out()).as(first.said()).startsWith(MISTAKE);
        assertThat(first.err()).startsWith("iotdd: building ");
        assertThat(first.code()).isEqualTo(1);
        Ended second = bare.run(command);
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).isEmpty();
    }
}
