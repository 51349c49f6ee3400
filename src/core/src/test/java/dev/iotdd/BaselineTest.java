package dev.iotdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    private static final Iotdd IOTDD = Iotdd.create();

    private static final String FIRST = "{\"name\": \"first\", \"metric\": \"aws:x\", \"suppressAlerts\": true}";
    private static final String SECOND = "{\"name\": \"second\", \"metric\": \"aws:x\", \"suppressAlerts\": true}";

    @TempDir
    private Path folder;

    private Path profile;
    private Path baseline;

    @BeforeEach
    void record() throws IOException {
        profile = Files.createDirectories(folder.resolve("profiles")).resolve("a.json");
        baseline = folder.resolve("iotdd-baseline.json");
        write(FIRST, SECOND);
        Report report = IOTDD.withConfig(config()).validate(profile);
        Files.writeString(baseline, Baseline.of(report, folder, Path.of("")).toText());
    }

    private static Config config() {
        return Config.defaults().withoutRule("no-criteria");
    }

    private void write(String... behaviors) throws IOException {
        Files.writeString(
                profile,
                "{\"securityProfileName\": \"fleet\",\n\"behaviors\": [\n" + String.join(",\n", behaviors) + "]}\n");
    }

    private Report validated() {
        return IOTDD.withConfig(config().withBaseline(baseline)).validate(profile);
    }

    @Test
    void whatTheConfigurationIsBlamedForIsNotKnown() throws IOException {
        Path config = Files.writeString(folder.resolve("iotdd.yaml"), """
                suppressions:
                  - {rule: unknown-metric, reason: not yet mended, until: 2020-01-01}
                """);
        Report report = IOTDD.withConfig(Config.load(config)).validate(profile);
        assertThat(report.findings()).extracting(Finding::rule).contains("expired-suppression", "unknown-metric");
        assertThat(Baseline.of(report, folder, Path.of("")).toText())
                .contains("unknown-metric")
                .doesNotContain("expired-suppression");
    }

    @Test
    void theFileIsSortedAndSaysWhatItKnows() throws IOException {
        assertThat(baseline).hasContent("""
                {
                "$schema": "https://iotdd.dev/spec/baseline.schema.json",
                "findings": [
                  {"file":"profiles/a.json","profile":"fleet","behavior":"first","rule":"unknown-metric","place":"/behaviors/*/metric","count":1},
                  {"file":"profiles/a.json","profile":"fleet","behavior":"second","rule":"unknown-metric","place":"/behaviors/*/metric","count":1}
                ]
                }
                """);
        assertThat(Baseline.load(baseline).toText()).isEqualTo(Files.readString(baseline));
    }

    @Test
    void knownFindingsDoNotCountWhereverTheyAre() throws IOException {
        assertThat(validated().findings()).isEmpty();
        write("\n" + SECOND, "\n\n" + FIRST);
        Report report = validated();
        assertThat(report.findings()).isEmpty();
        assertThat(report.suppressed()).hasSize(2).allMatch(SuppressedFinding::isInBaseline);
        assertThat(report.files()).extracting(FileResult::status).containsExactly(FileResult.Status.VALID);
    }

    @Test
    void newFindingsCount() throws IOException {
        write(FIRST, SECOND, SECOND.replace("second", "third"));
        assertThat(validated().findings())
                .extracting(finding -> finding.behavior().orElse(""))
                .containsExactly("third");
        assertThat(validated().files()).extracting(FileResult::status).containsExactly(FileResult.Status.INVALID);
        write(FIRST, FIRST);
        assertThat(validated().findings())
                .as("one was known, two are there")
                .extracting(Finding::rule)
                .contains("unknown-metric");
    }

    @Test
    void whatIsGoneIsSaid() throws IOException {
        write(FIRST);
        assertThat(validated().findings())
                .extracting(Finding::toString)
                .containsExactly(baseline + ":5:3: info: The baseline lists 1 finding of unknown-metric in"
                        + " profiles/a.json; still there: 0. Run iotdd baseline again, so that it lists what is left."
                        + " [stale-baseline]");
    }

    @Test
    void theConfigurationMayNameIt() throws IOException {
        Files.writeString(folder.resolve("iotdd.yaml"), "baseline: iotdd-baseline.json\nrules: {no-criteria: 'off'}\n");
        Iotdd iotdd = IOTDD.withConfigs(Configs.discovered(folder));
        assertThat(iotdd.validate(profile).suppressed()).hasSize(2);
        write(FIRST);
        assertThat(iotdd.validate(profile).findings())
                .extracting(finding -> finding.location().file())
                .containsExactly("iotdd-baseline.json");
    }

    @Test
    void whatIsNoBaselineIsSaidWithItsPlace() throws IOException {
        Files.writeString(baseline, "{\"findings\": [{\"file\": \"a.json\", \"rules\": \"x\"}]}");
        assertThatThrownBy(this::validated)
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining(baseline + ":1:34: error: The member rules is not known in findings[0].");
        Files.delete(baseline);
        assertThatThrownBy(this::validated)
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage(baseline + ": there is no such file.");
    }

    @Test
    void findingsOfOtherFilesAreNotGone() throws IOException {
        Path other = folder.resolve("b.json");
        Files.writeString(other, "{\"securityProfileName\": \"fleet\", \"deleteBehaviors\": true}");
        Report report = IOTDD.withConfig(config().withBaseline(baseline)).validateAll(List.of(other));
        assertThat(report.findings()).isEmpty();
    }
}
