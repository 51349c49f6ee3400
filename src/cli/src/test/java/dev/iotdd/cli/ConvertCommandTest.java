package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    @TempDir
    private Path directory;

    private String profile = "";

    @BeforeEach
    void write() throws IOException {
        profile = Files.writeString(directory.resolve("fleet.json"), """
                        {"securityProfileName": "fleet", "expectedVersion": 3,
                         "behaviors": [{"name": "quiet", "metric": "aws:num-messages-sent", "criteria":
                          {"comparisonOperator": "less-than", "value": {"count": 40}, "durationSeconds": 300}}]}
                        """).toString();
    }

    @Test
    void aRequestBecomesATemplateAndWhatItCannotSayIsTold() {
        assertThat(Run.of("convert", "--to", "cfn", "--format", "yaml", profile))
                .isEqualTo(new Run(1, """
                        AWSTemplateFormatVersion: "2010-09-09"
                        Resources:
                          Fleet:
                            Type: AWS::IoT::SecurityProfile
                            Properties:
                              SecurityProfileName: fleet
                              Behaviors:
                                - Name: quiet
                                  Metric: aws:num-messages-sent
                                  Criteria:
                                    ComparisonOperator: less-than
                                    Value:
                                      Count: "40"
                                    DurationSeconds: 300
                        """, "warning: " + profile + ":1:34: expectedVersion has no counterpart.\n"));
    }

    @Test
    void whatIsConvertedIsValidAndComesBack() throws IOException {
        String template = directory.resolve("fleet.template.json").toString();
        assertThat(Run.of("convert", "--to", "cfn", "--output", template, profile)
                        .out())
                .isEmpty();
        assertThat(Run.of("validate", template).out())
                .endsWith("1 document (1 CreateSecurityProfile from CloudFormation): 0 errors, 0 warnings, 1 info.\n");
        assertThat(Run.of("convert", "--to", "api", "--format", "yaml", template))
                .isEqualTo(new Run(0, """
                        securityProfileName: fleet
                        behaviors:
                          - name: quiet
                            metric: aws:num-messages-sent
                            criteria:
                              comparisonOperator: less-than
                              value:
                                count: 40
                              durationSeconds: 300
                        """, ""));
    }

    @Test
    void whatCannotBeConvertedIsNamed() throws IOException {
        String pact = Files.writeString(directory.resolve("pact.json"), """
                        {"consumer": {"name": "console"}, "provider": {"name": "AWS IoT"}, "interactions": [],
                         "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                        """).toString();
        assertThat(Run.of("convert", "--to", "api", pact))
                .isEqualTo(new Run(
                        3,
                        "",
                        "error: " + pact + ": there is nothing in it that can be converted. Give requests of the API, "
                                + "a template of CloudFormation, or Terraform's JSON.\n"));
    }

    @Test
    void mistakesAreTold() {
        assertThat(Run.of("convert", "--to", "cdk", profile)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("error: 'cdk' is no form to convert to; known: api, cfn, terraform.");
        });
        assertThat(Run.of("convert", "--to", "cfn", "none.json"))
                .isEqualTo(new Run(3, "", "error: none.json: there is no such file.\n"));
        assertThat(Run.of("convert", "--to", "cfn", "--document", "Other", profile))
                .isEqualTo(new Run(
                        3,
                        "",
                        "error: " + profile + ": there is no document 'Other' in it that can be converted to cfn.\n"));
    }

    @Test
    void eachReferenceThatIsLostIsToldWithItsLine() throws IOException {
        Path template = Files.writeString(directory.resolve("t.yaml"), """
                Resources:
                  Fleet:
                    Type: AWS::IoT::SecurityProfile
                    Condition: Prod
                    Properties:
                      SecurityProfileName: !Sub "${AWS::StackName}-fleet"
                      AlertTargets:
                        SNS: {AlertTargetArn: !Ref Topic, RoleArn: !GetAtt Role.Arn}
                """);
        for (String form : List.of("api", "terraform")) {
            Run run = Run.of("convert", "--to", form, template.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).doesNotContain("SNS");
            assertThat(run.err().lines().map(line -> line.replace(template.toString(), "t.yaml")))
                    .containsExactly(
                            "warning: t.yaml:6:7: SecurityProfileName is !Sub ${AWS::StackName}-fleet, which is not known"
                                    + " here; write the value in its place.",
                            "warning: t.yaml:8:15: AlertTargetArn is !Ref Topic, which is not known here; write the value in"
                                    + " its place.",
                            "warning: t.yaml:8:43: RoleArn is !GetAtt Role.Arn, which is not known here; write the value in"
                                    + " its place.",
                            "warning: t.yaml:8:9: SNS is left out, since nothing is known of it.",
                            "warning: t.yaml:7:7: AlertTargets is left out, since nothing is known of it.",
                            "warning: t.yaml:4:5: Condition has no counterpart.");
        }
    }

    @Test
    void propertiesThatNobodyKnowsAreNamed() throws IOException {
        String template = Files.writeString(directory.resolve("t.yaml"), """
                Resources:
                  Fleet: {Type: AWS::IoT::SecurityProfile, Properties: !Ref Fleets}
                """).toString();
        for (String form : List.of("api", "terraform")) {
            Run run = Run.of("convert", "--to", form, "--format", "yaml", template);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).doesNotContain("null");
            assertThat(run.err())
                    .isEqualTo(
                            "warning: " + template
                                    + ":2:44: Properties is !Ref Fleets, which is not known here; write the value in its place.\n");
        }
    }

    @Test
    void theFormThatAFileHasKeepsAllOfIt() throws IOException {
        String template = Files.writeString(directory.resolve("t.yaml"), """
                Parameters:
                  Topic: {Type: String}
                Resources:
                  Role: {Type: "AWS::IAM::Role"}
                  Fn::ForEach::Sites:
                    - Site
                    - [north, south]
                    - Fleet${Site}:
                        Type: AWS::IoT::SecurityProfile
                  Fleet:
                    Type: AWS::IoT::SecurityProfile
                    Condition: Prod
                    Properties:
                      AlertTargets:
                        SNS: {AlertTargetArn: !Ref Topic, RoleArn: !GetAtt Role.Arn}
                      Behaviors: !If [Prod, [], !Ref "AWS::NoValue"]
                  Other:
                    Type: AWS::IoT::SecurityProfile
                """).toString();
        assertThat(Run.of("convert", "--to", "cfn", "--document", "Fleet", "--format", "yaml", template))
                .isEqualTo(new Run(0, """
                        Parameters:
                          Topic:
                            Type: String
                        Resources:
                          Role:
                            Type: AWS::IAM::Role
                          Fleet:
                            Type: AWS::IoT::SecurityProfile
                            Condition: Prod
                            Properties:
                              AlertTargets:
                                SNS:
                                  AlertTargetArn:
                                    Ref: Topic
                                  RoleArn:
                                    Fn::GetAtt:
                                      - Role
                                      - Arn
                              Behaviors:
                                Fn::If:
                                  - Prod
                                  - []
                                  - Ref: AWS::NoValue
                        """, ""));
    }

    @Test
    void terraformKeepsItsExpressions() throws IOException {
        String configuration =
                Files.writeString(directory.resolve("main.tf.json"), """
                {"variable": {"topic": {}}, "resource": {
                  "aws_sns_topic": {"alarms": {}},
                  "awscc_iot_security_profile": {
                    "fleet": {"count": 2, "alert_targets": {"SNS": {"alert_target_arn": "${var.topic}"}}},
                    "other": {"security_profile_name": "${var.other}"}},
                  "awscc_iot_dimension": {"topics": {"name": "topics"}}}}
                """).toString();
        assertThat(Run.of(
                        "convert",
                        "--to",
                        "terraform",
                        "--document",
                        "awscc_iot_security_profile.fleet",
                        "--format",
                        "yaml",
                        configuration))
                .isEqualTo(new Run(0, """
                        variable:
                          topic: {}
                        resource:
                          aws_sns_topic:
                            alarms: {}
                          awscc_iot_security_profile:
                            fleet:
                              count: 2
                              alert_targets:
                                SNS:
                                  alert_target_arn: "${var.topic}"
                        """, ""));
        assertThat(Run.of("convert", "--to", "cfn", "--document", "awscc_iot_security_profile.fleet", configuration)
                        .err())
                .contains("count has no counterpart.", "alert_targets is left out, since nothing is known of it.");
    }
}
