package dev.iotdd.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Repository;
import dev.iotdd.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What editors make of the draft-07 bundle: VS Code's JSON language service with it. Needs node and npm. */
@Tag("interop")
class EditorTest {

    @BeforeAll
    static void prepare() {
        OutsideJvm.install();
        OutsideJvm.write(
                OutsideJvm.FOLDER.resolve("editor.schema.json"),
                Spec.of(Repository.SPEC).draft07Bundle("UpdateSecurityProfile"));
    }

    @Test
    void mistakesAreUnderlinedAtTheirLines() {
        List<String> shown = shows("""
                {
                  "securityProfileName": "pumps",
                  "deleteBehaviors": true,
                  "behaviors": [
                    {
                      "name": "few",
                      "metric": "aws:num-connections",
                      "criteria": {
                        "comparisonOperator": "less-than-equal",
                        "value": {"count": 5},
                        "durationSeconds": 301
                      }
                    }
                  ],
                  "colour": 1
                }
                """);
        assertThat(shown)
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactlyInAnyOrder("3", "7", "9", "11", "15");
        assertThat(shown)
                .contains(
                        "3 The same request asks to delete behaviors and to set it. The service refuses such a"
                                + " contradiction. (delete-behaviors-with-behaviors)",
                        "11 Value is not accepted. Valid values: 300, 600, 900, 1800, 3600.",
                        "15 Property colour is not allowed.");
    }

    @Test
    void rulesOnBehaviorsSayWhyToo() {
        assertThat(shows("""
                {"securityProfileName": "pumps", "behaviors": [{"name": "few", "metric": "aws:num-disconnects",
                "criteria": {"comparisonOperator": "in-cidr-set", "value": {"cidrs": ["10.0.0.0/8"]}}}]}
                """))
                .anySatisfy(line -> assertThat(line).startsWith("2 ").endsWith(" (operator-not-for-metric)"));
    }

    @Test
    void validProfilesAreNot() {
        Path profile = Repository.FIXTURES.resolve("operations/update-behaviors.json");
        assertThat(shows(Repository.read(profile))).isEmpty();
    }

    @Test
    void membersAreOffered() {
        assertThat(shows("{|}"))
                .contains(
                        "behaviors",
                        "alertTargets",
                        "deleteBehaviors",
                        "expectedVersion",
                        "metricsExportConfig",
                        "additionalMetricsToRetainV2")
                .doesNotContain("additionalMetricsToRetain");
        assertThat(shows("{\"behaviors\": [{\"name\": \"few\", |}]}"))
                .contains("metric", "criteria", "suppressAlerts")
                .doesNotContain("name", "expectedVersion");
    }

    @Test
    void valuesAreOffered() {
        assertThat(shows("{\"behaviors\": [{\"name\": \"few\", \"metric\": \"|\"}]}"))
                .contains(
                        "\"aws:num-messages-sent\"",
                        "about \"aws:num-messages-sent\": the number of messages that a device sends",
                        "\"aws:listening-tcp-ports\"");
        assertThat(shows("{\"behaviors\": [{\"name\": \"few\", \"criteria\": {\"comparisonOperator\": \"|\"}}]}"))
                .contains("\"less-than\"", "\"not-in-cidr-set\"", "hover: ComparisonOperator");
    }

    @Test
    void explanationsLinkToThePagesOfRules() {
        assertThat(shows("{\"behaviors\": [{\"name\": \"few\", \"criteria\": {\"durationSeconds|\": 300}}]}"))
                .anySatisfy(line -> assertThat(line)
                        .contains("[duration-not-offered](https://iotdd.dev/rules/duration-not-offered.html)"));
    }

    /** What an editor shows of a document: its mistakes, or, where the document holds a bar, what may stand there. */
    private static List<String> shows(String document) {
        OutsideJvm.write(OutsideJvm.FOLDER.resolve("editor.profile.json"), document);
        return OutsideJvm.run(List.of("node", "editor.mjs", "editor.schema.json", "editor.profile.json")).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
