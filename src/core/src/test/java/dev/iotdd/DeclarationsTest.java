package dev.iotdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What exists in the account is read from templates and other files. */
class DeclarationsTest {

    private static final String TEMPLATE = """
            Resources:
              Battery:
                Type: AWS::IoT::CustomMetric
                Properties: {MetricName: battery, MetricType: number}
              Users:
                Type: AWS::IoT::CustomMetric
                Properties: {MetricName: users, MetricType: !Ref Kind}
              Telemetry:
                Type: AWS::IoT::Dimension
                Properties: {Name: telemetry, Type: TOPIC_FILTER, StringValues: ['a/#']}
              Generated:
                Type: AWS::IoT::Dimension
                Properties: {Type: TOPIC_FILTER, StringValues: ['b/#']}
            """;

    private static final String PROFILE = """
            securityProfileName: fleet
            expectedVersion: 3
            behaviors:
              - name: a
                metric: batery
              - name: b
                metric: battery
                criteria: {comparisonOperator: in-set, value: {strings: [x]}}
              - name: c
                metric: aws:num-messages-sent
                metricDimension: {dimensionName: telemetrie}
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void endHere() throws IOException {
        Files.createDirectories(root.resolve(".git"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private static List<String> findings(Path file) {
        return Iotdd.create().withConfigs(Configs.discovered()).validate(file).findings().stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .map(finding -> finding.location().line() + " " + finding.rule())
                .toList();
    }

    @Test
    void templatesDeclare() throws IOException {
        write("infra/deep/metrics.yaml", TEMPLATE);
        write("infra/other.yaml", "a: [1]");
        write("iotdd.yaml", "declarations: ['infra/**/*.yaml']");
        Path profile = write("profiles/fleet.yaml", PROFILE);
        assertThat(findings(profile))
                .containsExactly(
                        "5 undeclared-custom-metric", "8 custom-metric-type-mismatch", "11 undeclared-dimension");
        Config config = Configs.discovered().forFile(profile);
        assertThat(config.customMetrics()).isEqualTo(Optional.of(Map.of("battery", "number", "users", "")));
        assertThat(config.dimensions()).isEqualTo(Optional.of(Set.of("telemetry")));
    }

    @Test
    void filesOfTheApiAndFoldersDeclareToo() throws IOException {
        write(
                "account/metric.json",
                "{\"metricName\": \"battery\", \"metricType\": \"number\", \"clientRequestToken\": \"a\"}");
        write(
                "account/dimension.json",
                "{\"name\": \"telemetry\", \"type\": \"TOPIC_FILTER\", \"stringValues\": [\"a\"], \"clientRequestToken\": \"a\"}");
        write("teams/a/iotdd.yaml", "declarations: [../../account]\ncustomMetrics: {batery: number-list}");
        assertThat(findings(write("teams/a/fleet.yaml", PROFILE)))
                .containsExactly("8 custom-metric-type-mismatch", "11 undeclared-dimension");
    }

    @Test
    void aNameThatOnlyADeploymentKnowsMayBeAnyName() throws IOException {
        write("template.yaml", TEMPLATE.replace("Name: telemetry", "Name: !Sub '${Stage}-telemetry'"));
        write("iotdd.yaml", "declarations: [template.yaml]");
        assertThat(findings(write("fleet.yaml", PROFILE)))
                .containsExactly("5 undeclared-custom-metric", "8 custom-metric-type-mismatch");
    }

    @Test
    void aPatternWithoutAFileIsAMistake() throws IOException {
        write("iotdd.yaml", "declarations:\n  - infra/*.yaml\n");
        Path profile = write("fleet.yaml", PROFILE);
        assertThatThrownBy(() -> findings(profile))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage(root.resolve("iotdd.yaml") + ":2:5: no file matches \"infra/*.yaml\" below " + root + ".");
        write("infra/a.yaml", "a: [");
        assertThatThrownBy(() -> findings(profile))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("infra/a.yaml:1:5: ");
    }

    @Test
    void aFileDeclaresForItsOwnProfiles() throws IOException {
        write("iotdd.yaml", "customMetrics: {}\ndimensions: []");
        Path template = write("template.yaml", TEMPLATE + """
              Fleet:
                Type: AWS::IoT::SecurityProfile
                Properties:
                  TargetArns: ['arn:aws:iot:eu-central-1:111122223333:all/things']
                  Behaviors:
                    - Name: a
                      Metric: battery
                      Criteria: {ComparisonOperator: less-than, Value: {Number: '4'}}
                    - Name: b
                      Metric: !Ref Users
                    - Name: c
                      Metric: aws:num-messages-sent
                      MetricDimension: {DimensionName: !Ref Telemetry}
                    - Name: d
                      Metric: aws:num-messages-sent
                      MetricDimension: {DimensionName: telemetry}
                    - Name: e
                      Metric: batery
            """);
        assertThat(findings(template)).containsExactly("31 undeclared-custom-metric");
        Files.delete(root.resolve("iotdd.yaml"));
        assertThat(findings(template)).isEmpty();
        Files.writeString(
                template,
                Files.readString(template)
                        .replace(
                                "ComparisonOperator: less-than, Value: {Number: '4'}",
                                "ComparisonOperator: in-set, Value: {Strings: [a]}"));
        assertThat(findings(template)).containsExactly("21 custom-metric-type-mismatch");
    }
}
