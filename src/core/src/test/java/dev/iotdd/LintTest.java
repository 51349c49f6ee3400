package dev.iotdd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.spec.Example;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

    private static final String PROFILE = "{\"securityProfileName\": \"fleet\", \"deleteBehavior\": true}";
    private static final Iotdd IOTDD = Iotdd.create();

    @TempDir
    private Path root;

    @Test
    void documentsArePickedOutByWhatTheyHold() throws IOException {
        write("profiles/a.json", PROFILE);
        write("deep/er/b.yml", "securityProfileName: fleet\ndeleteBehaviors: true\n");
        write("cdk.out/c.json", PROFILE);
        write("list.json", "[{\"name\": \"a\", \"metric\": \"aws:x\", \"criteria\": {}}]");
        write("package.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}");
        write("tags.json", "{\"resourceArn\": \"arn:x\", \"tags\": []}");
        write(
                "model.json",
                "{\"version\": \"2.0\", \"shapes\": {\"X\": {\"members\": {\"securityProfileName\": {}}}}}");
        write("connect.json", "{\"SecurityProfileId\": \"x\", \"InstanceId\": \"y\", \"alertTargets\": {}}");
        write("broken-other.json", "{ // a comment\n}");
        write("chart.yaml", "a: {{ .Values.x }}\n");
        write("names.json", "[{\"name\": \"a\"}]");
        write("notes.txt", PROFILE);
        Report report = lint();
        assertThat(report.files())
                .extracting(
                        file -> root.relativize(Path.of(file.file())).toString().replace('\\', '/'))
                .containsExactly("cdk.out/c.json", "deep/er/b.yml", "list.json", "profiles/a.json");
        assertThat(report.skipped()).isEqualTo(7);
    }

    @Test
    void whatIsBrokenAndMayBeOursIsSaid() throws IOException {
        write("a.json", "{\"securityProfileName\": \"fleet\",");
        assertThat(lint().findings()).extracting(Finding::rule).containsExactly("syntax");
    }

    @Test
    void builtFetchedHiddenAndExcludedFilesAreLeftOut() throws IOException {
        for (String folder : List.of("target", "node_modules/x", ".hidden", "generated/deep", "kept")) {
            write(folder + "/a.json", PROFILE);
        }
        write("old.json", PROFILE);
        write("iotdd.yaml", "exclude: [generated, '*.json']\n");
        Report report = lint();
        assertThat(report.files())
                .extracting(FileResult::file)
                .containsExactly(root.resolve("kept/a.json").toString());
        assertThat(report.skipped()).isZero();
    }

    @Test
    void whatIsExcludedIsSoWithItsOwnConfiguration() throws IOException {
        write("iotdd.yaml", "exclude: [legacy]\n");
        write("legacy/iotdd.yaml", "exclude: [old]\n");
        Path file = write("legacy/deep/a.json", PROFILE);
        Report report = IOTDD.withConfigs(Configs.discovered()).lint(List.of(file), done -> {});
        assertThat(report.files()).isEmpty();
        assertThat(report.skipped()).isOne();
        write("legacy/.git/HEAD", "ref: refs/heads/main\n");
        assertThat(IOTDD.withConfigs(Configs.discovered())
                        .lint(List.of(file), done -> {})
                        .files())
                .as("a repository in it is another project")
                .hasSize(1);
    }

    /** Those of the rules that are about the project's own files; all others have fixtures. */
    @ParameterizedTest
    @ValueSource(strings = {"expired-suppression", "unused-suppression", "stale-baseline"})
    void examplesOfRulesShowWhatTheySay(String rule) throws IOException {
        String version = rule.startsWith("expired") ? "" : "\"expectedVersion\": 4, ";
        write("fail-gone.json", "{\"securityProfileName\": \"fleet\", " + version + "\"deleteBehaviors\": true}");
        Example example = Spec.of(Repository.SPEC).example(rule);
        assertThat(found(rule, example.wrong())).containsExactly(example.message());
        assertThat(found(rule, example.right())).isEmpty();
    }

    private List<String> found(String rule, String example) throws IOException {
        boolean baseline = example.startsWith("{");
        write(baseline ? "known.json" : "iotdd.yaml", example);
        String switched = "rules: {update-without-version: warning}\n";
        write("iotdd.yaml", switched + (baseline ? "baseline: known.json\n" : example));
        return lint().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::message)
                .toList();
    }

    @Test
    void unusedSuppressionsAreToldWhereAllFilesAreKnown() throws IOException {
        Path file = write("a.json", PROFILE);
        write(
                "iotdd.yaml",
                "suppressions: [{rule: no-metric, reason: None.}, {rule: unknown-member, reason: Known.}]\n");
        assertThat(lint().findings())
                .extracting(finding -> finding.rule() + " " + finding.location().pointer())
                .containsExactly("unused-suppression /suppressions/0");
        Iotdd found = IOTDD.withConfigs(Configs.discovered());
        assertThat(found.validate(file).findings()).as("others may need it").isEmpty();
        assertThat(found.lint(List.of(file), done -> {}).findings()).isEmpty();
    }

    @Test
    void loopsOfLinksEnd() throws IOException {
        write("a/b.json", PROFILE);
        Files.createSymbolicLink(root.resolve("a/round"), root);
        assertThat(lint().files()).hasSize(1);
    }

    private Report lint() throws IOException {
        return IOTDD.withConfigs(Configs.discovered()).lint(List.of(root), done -> {});
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
