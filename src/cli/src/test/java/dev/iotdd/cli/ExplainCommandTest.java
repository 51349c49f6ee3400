package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    private Path folder;

    @Test
    void profilesAreExplained() {
        Run run = Run.of(
                "explain", "../example/src/main/iot/meters.clear.json", "../example/src/main/iot/meters.learn.json");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                        ../example/src/main/iot/meters.clear.json: profile meters (UpdateSecurityProfile)
                          Deletes the stored alert targets.
                          Deletes the stored lists of metrics to retain.
                          Goes through only while version 9 is stored.
                          What it does not name stays as it is stored.

                        ../example/src/main/iot/meters.learn.json: profile meters (UpdateSecurityProfile)
                          ML Detect learns what a meter does
                          - learned-disconnects: alarms when ML Detect finds with high confidence that the number of times that a device disconnects is not normal; clears after 1 normal datapoint.
                          - learned-sending: alarms when ML Detect finds with medium confidence that the number of messages that a device sends is not normal; clears after 1 normal datapoint; sends no alerts.
                          Besides it retains:
                          - the value that a device reports for the custom metric battery-level.
                          Goes through only while version 10 is stored.
                          What it does not name stays as it is stored.
                        """);
    }

    @Test
    void whatCannotBeReadEndsWithThree() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"behaviors\": [}");
        Run run =
                Run.of("explain", broken.toString(), folder.resolve("none.json").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("broken.json: This is not JSON: ", "none.json: there is no such file.");
    }

    @Test
    void anUnknownOperationIsAMistakeInTheCommandLine() {
        assertThat(Run.of("explain", "--format", "xml", "x.json").code()).isEqualTo(2);
        assertThat(Run.of("explain", "--operation", "Nothing", "x.json").code()).isEqualTo(2);
    }
}
