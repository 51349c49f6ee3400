package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    @TempDir
    private Path directory;

    private Path bad;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(directory.resolve("profiles"));
        bad = Files.writeString(
                directory.resolve("profiles/a.json"),
                "{\"securityProfileName\": \"fleet\", \"deleteBehavior\": true}\n");
        Files.writeString(directory.resolve("package.json"), "{\"name\": \"x\", \"version\": \"1.0.0\"}\n");
    }

    @Test
    void aProjectIsLookedThrough() {
        Run run = Run.of("lint", directory.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(bad + ":1:34: error: The member deleteBehavior is not known in the document.")
                .endsWith(
                        "1 document (1 UpdateSecurityProfile): 1 error, 0 warnings, 0 infos; 1 other file skipped.\n`iotdd fix --unsafe` may repair 1.\n");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(Run.of("lint", directory + "/none"))
                .isEqualTo(new Run(
                        3,
                        "0 documents: 0 errors, 0 warnings, 0 infos.\n",
                        "error: " + directory + "/none: there is no such file or directory.\n"));
    }

    @Test
    void allOutputsComeOfOneRun() {
        Path reports = directory.resolve("target/reports");
        Run run = Run.of(
                "lint",
                "--format",
                "github",
                "--report",
                "markdown=" + reports + "/summary.md",
                "--report",
                "gitlab=" + reports + "/quality.json",
                "--report",
                "html=" + reports + "/index.html",
                directory.toString());
        assertThat(run.out()).startsWith("::error file=" + bad + ",line=1,col=34,");
        assertThat(reports.resolve("summary.md")).content().startsWith("## iotdd: failed");
        assertThat(reports.resolve("quality.json")).content().contains("\"fingerprint\"");
        assertThat(reports.resolve("index.html")).content().contains("fleet");
    }

    @Test
    void onlyNewFindingsCountBesideABaseline() throws IOException {
        Path baseline = directory.resolve("known/iotdd-baseline.json");
        assertThat(Run.of("baseline", "-o", baseline.toString(), bad.toString()))
                .isEqualTo(new Run(0, baseline + ": 1 finding in 1 file.\n", ""));
        assertThat(baseline).content().contains("{\"file\":\"../profiles/a.json\",\"profile\":\"fleet\",");
        Run known = Run.of("lint", "--baseline", baseline.toString(), directory.toString());
        assertThat(known.code()).isZero();
        assertThat(known.out()).contains("0 errors, 0 warnings, 0 infos; 1 suppressed;");
        Files.writeString(bad, "\n\n" + Files.readString(bad).replace("true", "true, \"deleteBehaviour\": true"));
        assertThat(Run.of("validate", "--baseline", baseline.toString(), bad.toString())
                        .out())
                .startsWith(bad + ":3:58: error: The member deleteBehaviour is not known")
                .contains(": 1 error, 0 warnings, 0 infos; 1 suppressed.");
    }

    @Test
    void whatIsExcludedIsLeftOutEvenIfItIsNamed() throws IOException {
        Files.writeString(directory.resolve("iotdd.yaml"), "exclude: [profiles]\n");
        assertThat(Run.of("lint", bad.toString()))
                .isEqualTo(new Run(0, "0 documents: 0 errors, 0 warnings, 0 infos; 1 other file skipped.\n", ""));
        assertThat(Run.of("lint", directory + "/profiles").code()).isZero();
        assertThat(Run.of("validate", bad.toString()).code()).isEqualTo(1);
    }

    @Test
    void reportsFailWhenTheRunDoes() throws IOException {
        Files.writeString(bad, "{\"securityProfileName\": \"fleet\"}\n");
        Path junit = directory.resolve("junit.xml");
        String report = "junit=" + junit;
        assertThat(Run.of("lint", "--report", report, bad.toString()).code()).isZero();
        assertThat(junit).content().contains("failures=\"0\"");
        Run run = Run.of("lint", "--fail-on", "info", "--format", "markdown", "--report", report, bad.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("## iotdd: failed");
        assertThat(junit).content().contains("failures=\"1\"", "<failure message=");
    }

    @Test
    void filesHaveNoColors() {
        Path file = directory.resolve("report.txt");
        String[] colored = {"lint", "--color", "always", "--output", file.toString(), bad.toString()};
        assertThat(Run.of(colored).code()).isEqualTo(1);
        assertThat(file).content().startsWith(bad + ":1:34: error: ").doesNotContain("\u001B");
        assertThat(Run.of("lint", "--color", "always", bad.toString()).out()).contains("\u001B");
    }

    @Test
    void nothingIsRecordedOfWhatCannotBeRead() {
        Path baseline = directory.resolve("b.json");
        assertThat(Run.of("baseline", "-o", baseline.toString(), directory + "/none.json"))
                .isEqualTo(new Run(
                        3, "", "error: " + directory + "/none.json: there is no such file.\nNothing was recorded.\n"));
        assertThat(baseline).doesNotExist();
    }
}
