package dev.iotdd.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.Configs;
import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.Repository;
import dev.iotdd.SpecSchemas;
import dev.iotdd.explain.Trees;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    private static final Iotdd IOTDD = Iotdd.create(Spec.of(Repository.SPEC));

    private static final String STORED = """
            securityProfileName: fleet
            securityProfileArn: arn:aws:iot:eu-central-1:123456789012:securityprofile/fleet
            version: 3
            behaviors:
              - name: sending
                metric: aws:num-messages-sent
                criteria: {comparisonOperator: less-than, value: {count: 40}, durationSeconds: 300}
              - name: ports
                metric: aws:listening-tcp-ports
                criteria: {comparisonOperator: in-port-set, value: {ports: [443]}}
            alertTargets:
              SNS: {alertTargetArn: 'arn:aws:sns:eu-central-1:123456789012:a', roleArn: 'arn:aws:iam::123456789012:role/defend'}
            additionalMetricsToRetain: [aws:num-disconnects]
            creationDate: 1.5
            lastModifiedDate: 2.5
            """;

    private static Plan update(String yaml) {
        return IOTDD.plan(
                Payload.of("stored.yaml", STORED), Payload.of("update.yaml", "securityProfileName: fleet\n" + yaml));
    }

    private static Plan to(String yaml) {
        return IOTDD.planTo(
                Payload.of("stored.yaml", STORED), Payload.of("wanted.yaml", "securityProfileName: fleet\n" + yaml));
    }

    @Test
    void whatIsAbsentStaysAndAListReplacesTheStoredOne() {
        Plan plan = update("""
                expectedVersion: 3
                behaviors:
                  - name: sending
                    metric: aws:num-messages-sent
                    criteria: {comparisonOperator: less-than, value: {count: 40}, durationSeconds: 300}
                """);
        assertThat(plan.behaviors())
                .extracting(change -> change.name() + " " + change.word())
                .containsExactly("sending kept", "ports removed");
        assertThat(plan.members()).isEmpty();
        assertThat(Trees.of(plan.effective()).propertyNames())
                .containsExactly("securityProfileName", "behaviors", "alertTargets", "additionalMetricsToRetain");
        assertThat(plan.isRefused()).isFalse();
        assertThat(plan.changes()).extracting(Finding::rule).containsExactly("metric-not-retained", "behavior-removed");
        assertThat(plan.changes().get(1).toString())
                .isEqualTo(
                        "update.yaml:4:3: warning: The behavior ports is removed; it alarms when a device listens on a "
                                + "TCP port other than 443; clears after 1 normal datapoint. Repeat the behavior in the list if it is "
                                + "to stay. [behavior-removed]");
    }

    @Test
    void flagsDeleteAndEmptyListsDoNot() {
        Plan plan = update("behaviors: []\ndeleteAlertTargets: true\ndeleteAdditionalMetricsToRetain: true\n");
        assertThat(plan.behaviors()).extracting(BehaviorChange::word).containsExactly("kept", "kept");
        assertThat(plan.members()).isEqualTo(Map.of("additionalMetricsToRetain", "removed", "alertTargets", "removed"));
    }

    @Test
    void aStaleVersionIsAConflict() {
        Plan plan = update("expectedVersion: 2\ndeleteBehaviors: true\n");
        assertThat(plan.isRefused()).isTrue();
        assertThat(plan.refusals().get(0).toString())
                .isEqualTo(
                        "update.yaml:2:18: error: expectedVersion is 2, and version 3 is stored. Describe the profile "
                                + "again, and make the update for what is stored now. [version-conflict]");
    }

    @Test
    void theSmallestUpdateIsMadeWithFlagsAndVersion() {
        Plan plan = to("""
                securityProfileDescription: All of them
                behaviors:
                  - name: sending
                    metric: aws:num-messages-sent
                    criteria: {comparisonOperator: less-than, value: {count: 40}, durationSeconds: 300}
                  - name: ports
                    metric: aws:listening-tcp-ports
                    criteria: {comparisonOperator: in-port-set, value: {ports: [443]}}
                additionalMetricsToRetain: [aws:num-disconnects]
                """);
        assertThat(plan.requests()).hasSize(1);
        assertThat(Trees.of(plan.requests().get(0)))
                .isEqualTo(Trees.of("{\"securityProfileName\": \"fleet\", \"expectedVersion\": 3,"
                        + "\"securityProfileDescription\": \"All of them\", \"deleteAlertTargets\": true}"));
    }

    @Test
    void aListThatItsOwnFlagWouldExcludeTakesTwoUpdates() {
        Plan plan = to("additionalMetricsToRetainV2: [{metric: aws:num-disconnects}]\n");
        assertThat(plan.requests()).hasSize(2);
        assertThat(Trees.of(plan.requests().get(0)))
                .isEqualTo(Trees.of(
                        "{\"securityProfileName\": \"fleet\", \"expectedVersion\": 3, \"deleteBehaviors\": true,"
                                + "\"deleteAlertTargets\": true, \"deleteAdditionalMetricsToRetain\": true}"));
        assertThat(Trees.of(plan.requests().get(1)))
                .isEqualTo(Trees.of("{\"securityProfileName\": \"fleet\", \"expectedVersion\": 4,"
                        + "\"additionalMetricsToRetainV2\": [{\"metric\": \"aws:num-disconnects\"}]}"));
        assertThat(plan.requests())
                .allSatisfy(request -> assertThat(IOTDD.validate(Payload.of("request.json", request))
                                .findings())
                        .isEmpty());
    }

    @Test
    void noChangeNeedsNoUpdate() {
        Plan plan = IOTDD.planTo(Payload.of("stored.yaml", STORED), Payload.of("again.yaml", STORED));
        assertThat(plan.requests()).isEmpty();
        assertThat(plan.isWeaker()).isFalse();
        assertThat(plan.text()).contains("Nothing changes; no update is needed.", "watches no less than before.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            metric: aws:num-messages-sent, criteria: {comparisonOperator: less-than, value: {count: 40}, durationSeconds: 300} | metric: aws:num-messages-sent, criteria: {comparisonOperator: less-than, value: {count: 41}, durationSeconds: 300} | threshold-loosened
            metric: aws:num-messages-sent, criteria: {comparisonOperator: less-than, value: {count: 40}, durationSeconds: 300} | metric: aws:num-messages-sent, criteria: {comparisonOperator: less-than-equals, value: {count: 39}, durationSeconds: 300} | ` `
            metric: aws:num-messages-sent, criteria: {comparisonOperator: less-than, value: {count: 40}, durationSeconds: 300} | metric: aws:num-messages-sent, criteria: {comparisonOperator: less-than-equals, value: {count: 40}, durationSeconds: 300} | threshold-loosened
            metric: aws:num-messages-sent, criteria: {comparisonOperator: greater-than, value: {count: 40}, durationSeconds: 300} | metric: aws:num-messages-sent, criteria: {comparisonOperator: greater-than, value: {count: 30}, durationSeconds: 300} | threshold-loosened
            metric: aws:num-messages-sent, criteria: {comparisonOperator: less-than, value: {count: 40}, durationSeconds: 600} | metric: aws:num-messages-sent, criteria: {comparisonOperator: less-than, value: {count: 40}, durationSeconds: 300} | window-loosened
            metric: aws:num-messages-sent, criteria: {comparisonOperator: greater-than, value: {count: 40}, durationSeconds: 300} | metric: aws:num-messages-sent, criteria: {comparisonOperator: greater-than, value: {count: 40}, durationSeconds: 600} | window-loosened
            metric: battery, criteria: {comparisonOperator: greater-than, value: {number: 20.5}} | metric: battery, criteria: {comparisonOperator: greater-than-equals, value: {number: 20.5}} | threshold-loosened
            metric: aws:listening-tcp-ports, criteria: {comparisonOperator: in-port-set, value: {ports: [1]}} | metric: aws:listening-tcp-ports, criteria: {comparisonOperator: in-port-set, value: {ports: [2, 1]}} | set-widened
            metric: aws:listening-tcp-ports, criteria: {comparisonOperator: not-in-port-set, value: {ports: [1, 2]}} | metric: aws:listening-tcp-ports, criteria: {comparisonOperator: not-in-port-set, value: {ports: [1]}} | set-widened
            metric: aws:listening-tcp-ports, criteria: {comparisonOperator: in-port-set, value: {ports: [2, 1]}} | metric: aws:listening-tcp-ports, criteria: {comparisonOperator: in-port-set, value: {ports: [1]}} | ` `
            metric: aws:source-ip-address, criteria: {comparisonOperator: in-cidr-set, value: {cidrs: [10.0.0.0/8]}} | metric: aws:source-ip-address, criteria: {comparisonOperator: in-cidr-set, value: {cidrs: [10.1.0.0/16, 10.2.0.1]}} | ` `
            metric: aws:source-ip-address, criteria: {comparisonOperator: in-cidr-set, value: {cidrs: [10.1.0.0/16]}} | metric: aws:source-ip-address, criteria: {comparisonOperator: in-cidr-set, value: {cidrs: [10.0.0.0/8]}} | set-widened
            metric: aws:source-ip-address, criteria: {comparisonOperator: in-cidr-set, value: {cidrs: [10.0.0.0/9, 10.192.0.0/10, 10.128.0.0/10]}} | metric: aws:source-ip-address, criteria: {comparisonOperator: in-cidr-set, value: {cidrs: [10.0.0.0/8]}} | ` `
            metric: users, criteria: {comparisonOperator: in-set, value: {strings: [a]}} | metric: users, criteria: {comparisonOperator: in-set, value: {strings: [a, b]}} | set-widened
            metric: aws:num-disconnects, criteria: {comparisonOperator: less-than, statisticalThreshold: {statistic: p90}, durationSeconds: 300} | metric: aws:num-disconnects, criteria: {comparisonOperator: less-than, statisticalThreshold: {statistic: p99.9}, durationSeconds: 300} | threshold-loosened
            metric: aws:num-disconnects, criteria: {comparisonOperator: greater-than, statisticalThreshold: {statistic: p10}, durationSeconds: 300} | metric: aws:num-disconnects, criteria: {comparisonOperator: greater-than, statisticalThreshold: {statistic: p0.1}, durationSeconds: 300} | threshold-loosened
            metric: aws:num-disconnects, criteria: {mlDetectionConfig: {confidenceLevel: LOW}} | metric: aws:num-disconnects, criteria: {mlDetectionConfig: {confidenceLevel: HIGH}} | confidence-changed
            metric: aws:num-disconnects, criteria: {mlDetectionConfig: {confidenceLevel: HIGH}} | metric: aws:num-disconnects, criteria: {mlDetectionConfig: {confidenceLevel: LOW}} | confidence-changed
            metric: aws:num-disconnects, criteria: {mlDetectionConfig: {confidenceLevel: LOW}} | metric: aws:num-disconnects, criteria: {mlDetectionConfig: {confidenceLevel: LOW}, consecutiveDatapointsToAlarm: 2} | alarm-later
            metric: aws:num-disconnects, criteria: {mlDetectionConfig: {confidenceLevel: LOW}, consecutiveDatapointsToClear: 2} | metric: aws:num-disconnects, criteria: {mlDetectionConfig: {confidenceLevel: LOW}} | clears-sooner
            metric: aws:num-disconnects, criteria: {mlDetectionConfig: {confidenceLevel: LOW}} | metric: aws:num-disconnects, suppressAlerts: true, criteria: {mlDetectionConfig: {confidenceLevel: LOW}} | alerts-suppressed
            metric: aws:num-disconnects, criteria: {mlDetectionConfig: {confidenceLevel: LOW}} | metric: aws:num-disconnects | criteria-removed
            metric: aws:num-disconnects, criteria: {mlDetectionConfig: {confidenceLevel: LOW}} | metric: aws:num-disconnects, criteria: {comparisonOperator: less-than, value: {count: 1}, durationSeconds: 300} | criteria-replaced
            metric: aws:num-messages-sent, criteria: {mlDetectionConfig: {confidenceLevel: LOW}} | metric: aws:num-messages-sent, metricDimension: {dimensionName: d}, criteria: {mlDetectionConfig: {confidenceLevel: LOW}} | metric-not-retained dimension-narrowed
            """)
    void whatWeakensABehaviorIsTold(String before, String after, String rules) {
        Plan plan = IOTDD.planTo(
                Payload.of("stored.yaml", "securityProfileName: f\nbehaviors: [{name: b, " + before + "}]"),
                Payload.of("wanted.yaml", "securityProfileName: f\nbehaviors: [{name: b, " + after + "}]"));
        assertThat(plan.changes().stream().map(Finding::rule).toList())
                .isEqualTo(rules.isBlank() ? List.of() : List.of(rules.split(" ")));
        // The way back is never weaker in the same way.
        Plan back = IOTDD.planTo(
                Payload.of("stored.yaml", "securityProfileName: f\nbehaviors: [{name: b, " + after + "}]"),
                Payload.of("wanted.yaml", "securityProfileName: f\nbehaviors: [{name: b, " + before + "}]"));
        assertThat(back.isWeaker() && plan.isWeaker()).isFalse();
    }

    @Test
    void alertsAndExportAreWatchedToo() {
        String export = """
                metricsExportConfig: {mqttTopic: t, roleArn: 'arn:aws:iam::123456789012:role/export'}
                additionalMetricsToRetainV2: [{metric: aws:num-disconnects, exportMetric: true}]
                """;
        Plan plan = IOTDD.planTo(
                Payload.of("stored.yaml", "securityProfileName: f\n" + export),
                Payload.of(
                        "wanted.yaml",
                        "securityProfileName: f\nadditionalMetricsToRetainV2: [{metric: aws:num-disconnects}]\n"));
        assertThat(plan.changes())
                .extracting(Finding::message)
                .containsExactly("No longer exported: the number of times that a device disconnects.");
        assertThat(to(STORED.substring(STORED.indexOf("behaviors:")).replace(":a'", ":b'"))
                        .changes())
                .extracting(Finding::message)
                .containsExactly("Alerts to SNS go from now on to arn:aws:sns:eu-central-1:123456789012:b instead of "
                        + "arn:aws:sns:eu-central-1:123456789012:a.");
    }

    @Test
    void theProjectDecides(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("iotdd.yaml"), """
                rules: {metric-not-retained: off, confidence-changed: warning}
                customMetrics: {battery: number}
                suppressions:
                  - {rule: behavior-removed, profile: fleet, behavior: ports, reason: Ports are watched by the firewall.}
                """);
        Iotdd configured = IOTDD.withConfigs(Configs.discovered());
        Payload stored = Payload.of("stored.yaml", STORED);
        Path update = Files.writeString(
                folder.resolve("update.yaml"),
                "securityProfileName: fleet\n"
                        + STORED.substring(STORED.indexOf("behaviors"), STORED.indexOf("  - name: ports"))
                        + "additionalMetricsToRetainV2: [{metric: odometer}]\n");
        Plan plan = configured.plan(stored, Payload.of(update));
        assertThat(plan.refusals()).extracting(Finding::rule).containsExactly("undeclared-custom-metric");
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.suppressed()).isOne();
        assertThat(plan.isWeaker()).isFalse();
        assertThat(plan.text()).endsWith("The service would refuse this update. 1 suppressed.\n");
    }

    @Test
    void jsonFollowsItsSchemaAndMarkdownIsEscaped() {
        Plan plan = update("behaviors: [{name: '<b>|`x`', metric: aws:num-disconnects}]\ndeleteAlertTargets: true\n");
        assertThat(SpecSchemas.at("plan.schema.json").validate(Trees.of(plan.json())))
                .isEmpty();
        assertThat(plan.markdown())
                .contains("| \\<b\\>\\|\\`x\\` | added |", "**warning** The alert target")
                .doesNotContain("| <b>");
    }

    @Test
    void whatIsNoProfileIsSaid() {
        Payload stored = Payload.of("stored.yaml", STORED);
        assertThatThrownBy(() -> IOTDD.plan(stored, Payload.of(Path.of("none.json"))))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessage("none.json: there is no such file.");
        assertThatThrownBy(() -> IOTDD.plan(stored, Payload.of("m.json", "{\"metricType\": \"number\"}")))
                .hasMessage("m.json: a plan needs one security profile, and there is none.");
        String resource = ": {Type: AWS::IoT::SecurityProfile, Properties: {SecurityProfileName: x}}";
        assertThatThrownBy(() ->
                        IOTDD.plan(stored, Payload.of("t.yaml", "Resources:\n  A" + resource + "\n  B" + resource)))
                .hasMessage(
                        "t.yaml: a plan needs one security profile, and there are 2: A and B. `iotdd convert --to api"
                                + " --document NAME` makes a file of one of them.");
        assertThatThrownBy(() -> IOTDD.plan(stored, Payload.of("x.json", "{")))
                .hasMessageStartingWith("x.json:1:2: error: This is not JSON: ");
        assertThatThrownBy(() -> IOTDD.plan(stored, Payload.of("u.json", "{\"securityProfileName\": \"other\"}")))
                .hasMessage("stored.yaml is about the profile fleet, and u.json about other.");
    }
}
