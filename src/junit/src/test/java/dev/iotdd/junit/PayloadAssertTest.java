package dev.iotdd.junit;

import static dev.iotdd.junit.IotddAssertions.assertPayloadsSoftly;
import static dev.iotdd.junit.IotddAssertions.assertThatPayload;
import static dev.iotdd.junit.IotddAssertions.assertValidPayload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.Config;
import dev.iotdd.Level;
import dev.iotdd.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

class PayloadAssertTest {

    private static final String CONTRADICTION = """
            {
              "securityProfileName": "fleet",
              "expectedVersion": 3,
              "behaviors": [{"name": "quiet", "metric": "aws:num-messages-sent", "criteria": {
                "comparisonOperator": "less-than", "value": {"count": 9}, "durationSeconds": 300}}],
              "deleteBehaviors": true
            }
            """;
    private static final String GOOD = """
            {"securityProfileName": "fleet", "expectedVersion": 3, "deleteBehaviors": true}
            """;

    @TempDir
    Path folder;

    @Test
    void whatHoldsPasses() {
        assertThatPayload(GOOD).isValid().hasNoErrors().hasNoFindings().isReadAs("UpdateSecurityProfile");
        assertThatPayload(CONTRADICTION)
                .isInvalid()
                .hasOnlyFindings("delete-behaviors-with-behaviors")
                .doesNotHaveFinding("unknown-metric")
                .hasFinding("delete-behaviors-with-behaviors")
                .at("/deleteBehaviors")
                .onLine(6)
                .withLevel(Level.ERROR)
                .withMessageContaining("deleteBehaviors is true")
                .and()
                .isInvalid();
        assertValidPayload(GOOD);
    }

    @Test
    void failuresShowTheReportOfTheCommandLine() {
        assertThatThrownBy(
                        () -> assertThatPayload(CONTRADICTION).as("the update").isValid())
                .isExactlyInstanceOf(AssertionFailedError.class)
                .hasMessage("""
                        Expected the update to be valid.

                        payload:6:22: error: deleteBehaviors is true, but the request also sets behaviors. [delete-behaviors-with-behaviors]
                              "deleteBehaviors": true
                                                 ^~~~
                            Remove deleteBehaviors to replace what is stored, or behaviors to delete it.

                        1 document (1 UpdateSecurityProfile): 1 error, 0 warnings, 0 infos.
                        """);
    }

    @Test
    void everyAssertionFailsWhereItDoesNotHold() {
        PayloadAssert good = assertThatPayload(GOOD);
        PayloadAssert bad = assertThatPayload(CONTRADICTION);
        FindingAssert finding = bad.hasFinding("delete-behaviors-with-behaviors");

        assertThatThrownBy(bad::hasNoErrors).hasMessageContaining("Expected payload to be valid.");
        assertThatThrownBy(bad::hasNoFindings).hasMessageContaining("Expected payload to have no findings.");
        assertThatThrownBy(good::isInvalid).hasMessageContaining("Expected payload to be invalid.");
        assertThatThrownBy(() -> good.hasFinding("unknown-metric"))
                .hasMessageContaining("Expected payload to have a finding of unknown-metric.");
        assertThatThrownBy(() -> bad.doesNotHaveFinding("delete-behaviors-with-behaviors"))
                .hasMessageContaining("Expected payload to have no finding of delete-behaviors-with-behaviors.");
        assertThatThrownBy(() -> bad.hasOnlyFindings("unknown-metric"))
                .hasMessageContaining("Expected payload to have findings of unknown-metric and no others.")
                .isInstanceOfSatisfying(
                        AssertionFailedError.class,
                        failure -> assertThat(failure.getActual().getStringRepresentation())
                                .isEqualTo("[delete-behaviors-with-behaviors]"));
        assertThatThrownBy(() -> good.isReadAs("CreateSecurityProfile"))
                .hasMessageContaining("to be read as CreateSecurityProfile, and not as UpdateSecurityProfile.");
        assertThatThrownBy(() -> finding.at("/behaviors"))
                .hasMessageContaining("to have a finding of delete-behaviors-with-behaviors at '/behaviors', and not"
                        + " just '/deleteBehaviors'.");
        assertThatThrownBy(() -> finding.onLine(1)).hasMessageContaining("on line 1, and not just '6'");
        assertThatThrownBy(() -> finding.withLevel(Level.INFO)).hasMessageContaining("of level info");
        assertThatThrownBy(() -> finding.inBehavior("loud")).hasMessageContaining("in behavior loud");
        assertThatThrownBy(() -> finding.withMessageContaining("cheese")).hasMessageContaining("with 'cheese'");
    }

    @Test
    void filesAndOtherPayloadsAreTaken() throws IOException {
        Path file =
                Files.writeString(folder.resolve("fleet.yaml"), "securityProfileName: fleet\ndeleteBehavior: true\n");

        assertThatPayload(file)
                .hasFinding("unknown-member")
                .at("/deleteBehavior")
                .onLine(2);
        assertThatPayload(Payload.of("x.yaml", "deleteBehavior: true"))
                .readAs("UpdateSecurityProfile")
                .hasFinding("missing-member")
                .at("");
        assertThatThrownBy(() -> assertValidPayload(file)).hasMessageContaining("fleet.yaml:2:1: error: ");
    }

    @Test
    void anotherConfigurationJudgesOtherwise() {
        assertThatPayload(CONTRADICTION)
                .withConfig(Config.defaults().withoutRule("delete-behaviors-with-behaviors"))
                .isValid();
    }

    @Test
    void softAssertionsReportAllFailures() {
        assertThatThrownBy(() -> assertPayloadsSoftly(softly -> {
                    softly.assertThatPayload(CONTRADICTION)
                            .isValid()
                            .hasFinding("unknown-metric")
                            .at("/x")
                            .and();
                    softly.assertThatPayload(GOOD).isInvalid();
                    softly.assertThatPayload(GOOD).isValid();
                }))
                .isInstanceOfSatisfying(
                        MultipleFailuresError.class,
                        failures -> assertThat(failures.getFailures())
                                .extracting(failure -> String.valueOf(failure.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""))
                                .containsExactly(
                                        "Expected payload to be valid.",
                                        "Expected payload to have a finding of unknown-metric.",
                                        "Expected payload to be invalid."));
        assertThatThrownBy(() -> assertPayloadsSoftly(
                        softly -> softly.assertThatPayload(GOOD).isInvalid()))
                .isExactlyInstanceOf(AssertionFailedError.class);
        assertPayloadsSoftly(softly -> softly.assertThatPayload(GOOD).isValid());
    }

    @Test
    void mistakesInTheTestSayWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), GOOD);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatPayload(GOOD).hasFinding("unknown-metrics"))
                .withMessage("There is no rule 'unknown-metrics'. Did you mean unknown-metric? The catalogue is in"
                        + " RULES.md; `iotdd rules` and `mvn iotdd:rules` print it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatPayload(GOOD).readAs("UpdateSecurityProfiles"))
                .withMessageContaining("Did you mean UpdateSecurityProfile?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatPayload(CONTRADICTION)
                        .hasFinding("delete-behaviors-with-behaviors")
                        .at("deleteBehaviors"))
                .withMessageContaining("'deleteBehaviors' is no JSON Pointer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatPayload(file.toString()))
                .withMessageContaining("is the path of a file, not JSON; write assertThatPayload(Path.of(");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatPayload(folder.resolve("b.json")))
                .withMessageContaining("b.json is not there. Paths begin at the module's directory.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatPayload(folder))
                .withMessageContaining("is a folder; ProfileTests.allValidIn tests all files of one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatPayload(42))
                .withMessage("An object of java.lang.Integer is no payload; give a String of JSON or YAML, a Path, a"
                        + " dev.iotdd.Payload, or a request or response of AWS's SDK for Java v2.");
    }
}
