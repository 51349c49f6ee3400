package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {

    private static final String BEFORE = """
            securityProfileName: fleet
            expectedVersion: 3
            additionalMetricsToRetain: [battery-level] # old
            behaviors:
              - {name: a, metric: aws:num-conection-attempts}
            """;

    private static final String SAFE = BEFORE.replace(
            "additionalMetricsToRetain: [battery-level]", "additionalMetricsToRetainV2: [{metric: battery-level}]");

    @TempDir
    private Path folder;

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("fleet.yaml"), BEFORE);
    }

    @Test
    void whatIsSafeIsRepairedInPlace() throws IOException {
        Path file = file();
        Run run = Run.of("fix", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(file
                        + ":3:28: repaired: additionalMetricsToRetain is deprecated; additionalMetricsToRetainV2 has"
                        + " taken its place. [deprecated-metrics-list]\n");
        assertThat(file).hasContent(SAFE);
        assertThat(Run.of("fix", file.toString()).out()).isEmpty();
    }

    @Test
    void guessesAreMadeWhenAskedFor() throws IOException {
        Path file = file();
        assertThat(Run.of("fix", "--unsafe", folder.toString()).code()).isZero();
        assertThat(file).hasContent(SAFE.replace("conection", "connection"));
    }

    @Test
    void checkAndDiffWriteNothing() throws IOException {
        Path file = file();
        assertThat(Run.of("fix", "--check", file.toString()).code()).isEqualTo(1);
        Run diff = Run.of("fix", "--diff", file.toString());
        assertThat(diff.code()).isZero();
        assertThat(diff.out())
                .contains(
                        "--- " + file,
                        "\n-additionalMetricsToRetain: [battery-level] # old\n+additionalMetricsToRetainV2");
        assertThat(file).hasContent(BEFORE);
    }

    @Test
    void whatCannotBeReadEndsWithThree() {
        Run run = Run.of("fix", folder.resolve("none.json").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("none.json: there is no such file.");
    }
}
