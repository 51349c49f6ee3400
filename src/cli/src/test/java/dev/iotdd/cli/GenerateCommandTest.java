package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @TempDir
    private Path directory;

    @Test
    void variantsOfAProfileAreWrittenAndValidateSaysWhatIsWrong() throws IOException {
        Path profile = Files.writeString(directory.resolve("fleet.yaml"), """
                securityProfileName: fleet
                expectedVersion: 1
                behaviors:
                  - name: known-ports
                    metric: aws:listening-tcp-ports
                    criteria: {comparisonOperator: in-port-set, value: {ports: [22]}}
                """);
        Path out = directory.resolve("out");
        Run run = Run.of(
                "generate",
                "--from",
                profile.toString(),
                "--rule",
                "delete-behaviors-with-behaviors",
                "--each",
                "--out",
                out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).matches("Wrote 1 documents in 1 files to .*\\R");
        assertThat(Run.of("validate", out.toString()).out()).contains("[delete-behaviors-with-behaviors]");
    }

    @Test
    void sameSeedMakesTheSameFiles() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("one", "two")) {
            Path out = directory.resolve(folder);
            Run run = Run.of(
                    "generate",
                    "--operation",
                    "UpdateSecurityProfile",
                    "--seed",
                    "42",
                    "--count",
                    "20",
                    "--valid",
                    "--out",
                    out.toString());
            assertThat(run.out()).startsWith("Wrote 20 documents in 2 files to ");
            assertThat(Files.readString(out.resolve("manifest.json")))
                    .contains("\"valid\":20,\"invalid\":0,\"seed\":42");
            texts.add(Files.readString(out.resolve("UpdateSecurityProfile.json")));
        }
        assertThat(texts.get(0)).isEqualTo(texts.get(1));
    }

    @Test
    void optionsThatContradictAreExplained() {
        assertThat(Run.of("generate", "--out", "x", "--count", "5").err())
                .startsWith("error: --count is for random documents; give a --seed for them, any whole number.");
        assertThat(Run.of("generate", "--out", "x", "--seed", "5", "--rule", "no-metric")
                        .err())
                .startsWith("error: --seed makes random documents; it does not go together with --from or --rule.");
        assertThat(Run.of("generate", "--out", "x", "--seed", "5", "--count", "0")
                        .err())
                .startsWith("error: '0' is no count of documents; it is 1 or more.");
        assertThat(Run.of("generate", "--out", "x", "--valid", "--invalid").err())
                .startsWith(
                        "error: No document is both --valid and --invalid; leave out one, or both for all documents.");
    }

    @Test
    void mistakesAreExplained() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.json"), "{\"securityProfileName\": 5}");
        assertThat(Run.of("generate", "--out", "x", "--from", broken.toString()).err())
                .startsWith("error: Variants are made of a document without errors, and this one has one. " + broken);
        assertThat(Run.of("generate", "--out", "x", "--from", directory + "/none.json")
                        .err())
                .startsWith("error: " + directory + "/none.json: there is no such file.");
        assertThat(Run.of("generate", "--out", "x", "--rule", "no-such-rule").err())
                .startsWith("error: There is no rule 'no-such-rule'. `iotdd rules` lists them.");
        assertThat(Run.of("generate").code()).isEqualTo(2);
    }

    @Test
    void documentsInOtherFormsAreFoundToBeWhatTheirManifestSays() throws IOException {
        Path profile = Files.writeString(directory.resolve("fleet.json"), """
                {"securityProfileName": "fleet", "tags": [{"Key": "stage", "Value": "live"}],
                 "behaviors": [{"name": "quiet", "metric": "aws:num-messages-sent", "suppressAlerts": true, "criteria":
                  {"comparisonOperator": "less-than", "value": {"count": 40}, "durationSeconds": 300}}]}
                """);
        for (String form : List.of("yaml", "cli-input", "cfn")) {
            Path out = directory.resolve(form);
            Run run = Run.of(
                    "generate",
                    "--from",
                    profile.toString(),
                    "--form",
                    form,
                    "--out",
                    out.toString(),
                    "--rule",
                    "unknown-enum-value");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out())
                    .matches("Wrote [1-9][0-9]* documents and a manifest to .*; [0-9]+ cannot be said as .*\\R");
            assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"rule\":\"unknown-enum-value\"");
            assertThat(Run.of("validate", "--format", "json", out + "/*/*").out())
                    .contains("\"rule\":\"unknown-enum-value\"")
                    .doesNotContain("\"rule\":\"unknown-member\"");
        }
        assertThat(Run.of("generate", "--from", profile.toString(), "--form", "toml", "--out", "x")
                        .err())
                .startsWith("error: 'toml' is no form of fixtures; known: json, yaml, cli-input, cfn.");
    }
}
