package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the integrations' files tell pre-commit, GitHub and GitLab to run, run as those do, with the packaged jar. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class IntegrationsIT {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String JAR = System.getProperty("iotdd.jar", "");
    private static final String PROFILE = "{\"securityProfileName\": \"fleet\", \"deleteBehavior\": true}\n";

    @TempDir
    private Path project;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(project.resolve("profiles"));
        Files.writeString(project.resolve("profiles/a.json"), PROFILE);
        Files.writeString(project.resolve("package.json"), "{\"name\": \"x\", \"version\": \"1.0.0\"}\n");
    }

    @Test
    void preCommitLintsTheFilesThatItIsGiven() throws IOException {
        Node hook = yaml(".pre-commit-hooks.yaml").at(0);
        assertThat(hook.at("language").text()).isEqualTo("script");
        // A script's entry is a path in the repository of the hook, and what follows it arguments.
        List<String> command = new ArrayList<>(List.of(hook.at("entry").text().split(" ", -1)));
        command.set(0, ROOT.resolve(command.get(0)).toString());
        command.addAll(List.of("package.json", "profiles/a.json"));
        Run run = start(command, Map.of());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("profiles/a.json:1:34: error: The member deleteBehavior is not known")
                .endsWith("1 error, 0 warnings, 0 infos; 1 other file skipped.\n`iotdd fix --unsafe` may repair 1.\n");
    }

    @Test
    void theActionAnnotatesAndSummarises() throws IOException {
        Node action = yaml(".github/actions/iotdd/action.yml");
        assertThat(action.at("runs").at("using").text()).isEqualTo("composite");
        Node step = action.at("runs").at("steps").at(0);
        Map<String, String> given = Map.of("sarif", "out/iotdd.sarif", "paths", "profiles package.json");
        Map<String, String> environment = new HashMap<>(Map.of("GITHUB_STEP_SUMMARY", "summary.md"));
        step.at("env").members().forEach((name, value) -> environment.put(name, expand(value, action, given)));
        String script = step.at("run").text();
        Run run = start(List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script), environment);
        assertThat(run.out()).startsWith("::error file=profiles/a.json,line=1,col=34,");
        assertThat(run.code()).isEqualTo(1);
        assertThat(project.resolve("summary.md")).content().startsWith("## iotdd: failed");
        assertThat(project.resolve("out/iotdd.sarif")).content().contains("\"profiles/a.json\"");
    }

    private static String expand(String value, Node action, Map<String, String> given) {
        if (value.equals("${{ github.action_path }}")) {
            return ROOT.resolve(".github/actions/iotdd").toString();
        }
        assertThat(value).matches("\\$\\{\\{ inputs\\.[a-z-]+ }}");
        String input = value.replaceAll("[^.]*\\.([a-z-]+) }}", "$1");
        String standard = action.at("inputs").at(input).at("default").text();
        return given.getOrDefault(input, standard);
    }

    @Test
    void theTemplateWritesTheReportsThatItHandsOver() throws IOException {
        Node job = yaml(".gitlab/iotdd.yml").at("iotdd");
        Map<String, String> environment = new HashMap<>(job.at("variables").members());
        environment.put("IOTDD_JAR", JAR);
        String script =
                job.at("script").at(0).text() + "\n" + job.at("script").at(1).text();
        Run run = start(List.of("sh", "-e", "-c", script), environment);
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        Node reports = job.at("artifacts").at("reports");
        assertThat(project.resolve(reports.at("codequality").text())).content().contains("\"profiles/a.json\"");
        assertThat(project.resolve(reports.at("junit").text())).content().contains("name=\"profiles/a.json\"");
    }

    private static Node yaml(String file) throws IOException {
        String text = Files.readString(ROOT.resolve(file));
        return new Node(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    /** A value of a YAML file. */
    private record Node(@Nullable Object value) {

        Node at(String name) {
            assertThat(value).isInstanceOf(Map.class);
            return new Node(((Map<?, ?>) Objects.requireNonNull(value)).get(name));
        }

        Node at(int index) {
            assertThat(value).isInstanceOf(List.class);
            return new Node(((List<?>) Objects.requireNonNull(value)).get(index));
        }

        String text() {
            return Objects.requireNonNull(value).toString();
        }

        Map<String, String> members() {
            Map<String, String> members = new HashMap<>();
            ((Map<?, ?>) Objects.requireNonNull(value))
                    .forEach((name, member) -> members.put(String.valueOf(name), String.valueOf(member)));
            return members;
        }
    }

    private Run start(List<String> command, Map<String, String> environment) {
        return Run.of(Program.in(project)
                .with("IOTDD_JAR", JAR)
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with(environment)
                .run(command));
    }
}
