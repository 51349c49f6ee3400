package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String stored() throws IOException {
        return file("stored.yaml", """
                securityProfileName: fleet
                version: 3
                behaviors:
                  - {name: quiet, metric: aws:num-disconnects, criteria: {mlDetectionConfig: {confidenceLevel: LOW}}}
                """);
    }

    @Test
    void aPlanShowsTheChangesTheUpdateAndWhatIsWeaker() throws IOException {
        String update = file("update.json", "{\"securityProfileName\": \"fleet\", \"deleteBehaviors\": true}");
        Run run = Run.of("plan", stored(), update);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                        profile fleet, version 3
                          - quiet: alarms when ML Detect finds with low confidence that the number of times that a device disconnects is not normal; clears after 1 normal datapoint.

                        The update that leads there:
                        {
                          "securityProfileName": "fleet",
                          "expectedVersion": 3,
                          "deleteBehaviors": true
                        }

                        %1$s:1:1: warning: No longer retained: the number of times that a device disconnects. [metric-not-retained]
                            {"securityProfileName": "fleet", "deleteBehaviors": true}
                            ^
                            List it in additionalMetricsToRetainV2.

                        %1$s:1:53: warning: The behavior quiet is removed; it alarms when ML Detect finds with low confidence that the number of times that a device disconnects is not normal; clears after 1 normal datapoint. [behavior-removed]
                            {"securityProfileName": "fleet", "deleteBehaviors": true}
                                                                                ^~~~
                            Repeat the behavior in the list if it is to stay.
                            (behavior quiet)

                        The profile watches less than before, in 2 ways.
                        """.formatted(update));
        assertThat(Run.of("plan", "--fail-on-weaker", stored(), update).code()).isEqualTo(1);
    }

    @Test
    void otherFormatsAndMistakes() throws IOException {
        assertThat(Run.of("plan", stored(), "--to", stored(), "--format", "json")
                        .out())
                .contains("\"requests\": []");
        assertThat(Run.of("plan", stored(), "--to", stored(), "--format", "markdown")
                        .out())
                .startsWith("### Security profile fleet, version 3\n");
        assertThat(Run.of("plan", stored(), "--to", stored(), "--format", "xml").code())
                .isEqualTo(2);
        assertThat(Run.of("plan", stored()).err()).startsWith("error: Give either an UPDATE or --to FILE.");
        Run none = Run.of("plan", stored(), folder.resolve("none.json").toString());
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("none.json: there is no such file.");
    }
}
