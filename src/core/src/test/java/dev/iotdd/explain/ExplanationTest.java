package dev.iotdd.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.Repository;
import dev.iotdd.SpecSchemas;
import dev.iotdd.explain.BehaviorExplanation.Detection;
import dev.iotdd.internal.source.SpecFiles;
import dev.iotdd.report.ExplanationText;
import dev.iotdd.spec.Metric;
import dev.iotdd.spec.Spec;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ExplanationTest {

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Iotdd IOTDD = Iotdd.create(SPEC);
    private static final JsonNode WORDS = SpecFiles.in(Repository.SPEC).tree("words.json");

    private static ProfileExplanation profile(String yaml) {
        return IOTDD.explain(Payload.of("fleet.yaml", yaml)).profiles().get(0);
    }

    @Test
    void whatOnlyADeploymentKnowsIsNamed() {
        ProfileExplanation profile = profile("""
                Resources:
                  Fleet:
                    Type: AWS::IoT::SecurityProfile
                    Properties:
                      Behaviors:
                        - Name: few
                          Metric: aws:num-messages-sent
                          Criteria: {ComparisonOperator: less-than, Value: {Count: !Ref Most}, DurationSeconds: 300}
                        - {Name: what, Metric: !If [Wide, aws:num-disconnects, battery]}
                        - Name: ports
                          Metric: aws:listening-tcp-ports
                          Criteria: {ComparisonOperator: in-port-set, Value: {Ports: [22, !Ref Port]}}
                        - !Transform x
                      AlertTargets:
                        SNS: {AlertTargetArn: !Ref Topic, RoleArn: !GetAtt Role.Arn}
                      AdditionalMetricsToRetainV2: !Ref Metrics
                      Fn::Transform: {Name: AWS::Include}
                """);
        assertThat(profile.behaviors())
                .extracting(BehaviorExplanation::sentence)
                .containsExactly(
                        "watches the number of messages that a device sends; when it alarms is known only at deployment."
                                + " Left open: Count (known only at deployment: !Ref Most).",
                        "watches what is known only at deployment. Left open: Metric (known only at deployment: !If"
                                + " [Wide, aws:num-disconnects, battery]).",
                        "alarms when a device listens on a TCP port other than 22 and what is known only at deployment;"
                                + " clears after 1 normal datapoint. Left open: Ports[1] (known only at deployment: !Ref"
                                + " Port).",
                        "is known only at deployment. Left open: Behaviors[3] (known only at deployment: !Transform x).");
        assertThat(profile.label()).isEqualTo("Fleet");
        assertThat(profile.notes())
                .containsExactly(
                        "Sends alerts to SNS (known only at deployment: !Ref Topic) through the role (known only"
                                + " at deployment: !GetAtt Role.Arn).",
                        "Left open: AdditionalMetricsToRetainV2 (known only at deployment: !Ref Metrics).",
                        "What else it holds is known at deployment only.");
        assertThat(profile("securityProfileName: fleet\nalertTargets: {SNS: {roleArn: a}}")
                        .notes()
                        .get(0))
                .startsWith("Sends alerts to SNS (not given here) through the role a");
    }

    @Test
    void jsonFollowsItsSchema() {
        String json = ExplanationJson.of(List.of(
                IOTDD.explain(Payload.of(
                        "a.yaml",
                        "securityProfileName: f\nbehaviors: [{name: b, metric: m}]\nadditionalMetricsToRetain: [m]")),
                IOTDD.explain(Payload.of("b.yaml", "["))));
        assertThat(SpecSchemas.at("explanation.schema.json").validate(Trees.of(json)))
                .isEmpty();
        assertThat(Trees.of(json)
                        .path(0)
                        .path("profiles")
                        .path(0)
                        .path("behaviors")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("b");
    }

    private static BehaviorExplanation behavior(String members) {
        return profile("securityProfileName: fleet\nbehaviors: [{name: b, " + members + "}]")
                .behaviors()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            aws:num-messages-sent | comparisonOperator: less-than-equals, value: {count: 40}, durationSeconds: 300, consecutiveDatapointsToAlarm: 3 | a device sends more than 40 messages in 5 minutes, 3 times in a row; clears after 1 normal datapoint.
            aws:num-messages-sent | comparisonOperator: less-than, value: {count: 1}, durationSeconds: 3600, consecutiveDatapointsToClear: 2 | a device sends at least 1 message in 1 hour; clears after 2 normal datapoints in a row.
            aws:num-messages-received | comparisonOperator: greater-than, value: {count: 1000}, durationSeconds: 900 | a device receives at most 1,000 messages in 15 minutes; clears after 1 normal datapoint.
            aws:num-messages-received | comparisonOperator: greater-than-equals, value: {count: 3}, durationSeconds: 600 | a device receives fewer than 3 messages in 10 minutes; clears after 1 normal datapoint.
            aws:message-byte-size | comparisonOperator: less-than-equals, value: {count: 131072} | a device sends a message of more than 131,072 bytes; clears after 1 normal datapoint.
            aws:num-authorization-failures | comparisonOperator: less-than, value: {count: 5}, durationSeconds: 1800 | a device is denied authorization at least 5 times in 30 minutes; clears after 1 normal datapoint.
            aws:source-ip-address | comparisonOperator: in-cidr-set, value: {cidrs: [10.0.0.0/8, '2001:db8::/32', 192.0.2.7]} | a device connects from an address outside 10.0.0.0/8, 2001:db8::/32 and 192.0.2.7; clears after 1 normal datapoint.
            aws:source-ip-address | comparisonOperator: not-in-cidr-set, value: {cidrs: [10.0.0.0/8, 192.0.2.7]} | a device connects from an address in 10.0.0.0/8 or 192.0.2.7; clears after 1 normal datapoint.
            aws:num-connection-attempts | comparisonOperator: less-than, value: {count: 9}, durationSeconds: 300 | a device tries to connect at least 9 times in 5 minutes; clears after 1 normal datapoint.
            aws:num-disconnects | comparisonOperator: less-than-equals, value: {count: 0}, durationSeconds: 300 | a device disconnects more than 0 times in 5 minutes; clears after 1 normal datapoint.
            aws:disconnect-duration | comparisonOperator: less-than, value: {count: 30} | a device stays disconnected for at least 30 minutes; clears after 1 normal datapoint.
            aws:all-bytes-out | comparisonOperator: less-than, value: {count: 4096}, durationSeconds: 300 | a device's outbound traffic is at least 4,096 bytes in 5 minutes; clears after 1 normal datapoint.
            aws:all-packets-in | comparisonOperator: less-than, value: {count: 10}, durationSeconds: 400 | a device's inbound traffic is at least 10 packets in 400 seconds; clears after 1 normal datapoint.
            aws:num-listening-tcp-ports | comparisonOperator: less-than-equals, value: {count: 5} | a device listens on more than 5 TCP ports; clears after 1 normal datapoint.
            aws:destination-ip-addresses | comparisonOperator: not-in-cidr-set, value: {cidrs: [203.0.113.0/24]} | a device sends to an address in 203.0.113.0/24; clears after 1 normal datapoint.
            aws:listening-tcp-ports | comparisonOperator: in-port-set, value: {ports: [443, 8883]} | a device listens on a TCP port other than 443 and 8883; clears after 1 normal datapoint.
            aws:listening-udp-ports | comparisonOperator: not-in-port-set, value: {ports: [53, 5353]} | a device listens on the UDP port 53 or 5353; clears after 1 normal datapoint.
            aws:num-established-tcp-connections | comparisonOperator: less-than, value: {count: 2} | a device has at least 2 established TCP connections; clears after 1 normal datapoint.
            battery-level | comparisonOperator: greater-than-equals, value: {number: -20.50} | a device reports less than -20.5 for the custom metric battery-level; clears after 1 normal datapoint.
            codes | comparisonOperator: in-set, value: {numbers: [1, 2.5]} | a device reports a number other than 1 and 2.5 for the custom metric codes; clears after 1 normal datapoint.
            users | comparisonOperator: not-in-set, value: {strings: [root, "a, b or \\"c\\""]} | a device reports the text "root" or "a, b or \\"c\\"" for the custom metric users; clears after 1 normal datapoint.
            peers | comparisonOperator: in-cidr-set, value: {cidrs: [10.0.0.0/8]} | a device reports an address outside 10.0.0.0/8 for the custom metric peers; clears after 1 normal datapoint.
            aws:num-messages-sent | comparisonOperator: less-than-equals, statisticalThreshold: {statistic: p90}, durationSeconds: 300 | the number of messages that a device sends in 5 minutes is above percentile 90 of all devices; clears after 1 normal datapoint.
            aws:all-bytes-in | comparisonOperator: greater-than, statisticalThreshold: {statistic: p0}, durationSeconds: 300 | the number of bytes in a device's inbound traffic in 5 minutes is at or below the lowest value of all devices; clears after 1 normal datapoint.
            aws:num-messages-sent | mlDetectionConfig: {confidenceLevel: HIGH}, consecutiveDatapointsToAlarm: 2 | ML Detect finds with high confidence that the number of messages that a device sends is not normal, 2 times in a row; clears after 1 normal datapoint.
            battery-level | mlDetectionConfig: {confidenceLevel: LOW} | ML Detect finds with low confidence that the value that a device reports for the custom metric battery-level is not normal; clears after 1 normal datapoint.
            """)
    void criteriaSayWhatIsNormalAndSentencesWhatAlarms(String metric, String criteria, String sentence) {
        assertThat(behavior("metric: '" + metric + "', criteria: {" + criteria + "}")
                        .sentence())
                .isEqualTo("alarms when " + sentence);
    }

    @Test
    void dimensionsAlertsAndExportAreSaid() {
        String criteria = "criteria: {comparisonOperator: less-than, value: {count: 3}, durationSeconds: 300}";
        assertThat(behavior("metric: aws:num-messages-sent, metricDimension: {dimensionName: t}, suppressAlerts: true, "
                                + "exportMetric: true, " + criteria)
                        .sentence())
                .isEqualTo("alarms when a device sends at least 3 messages in 5 minutes on topics of the dimension t; "
                        + "clears after 1 normal datapoint; sends no alerts; exports the metric.");
        assertThat(behavior("metric: aws:num-messages-sent, metricDimension: {dimensionName: t, operator: NOT_IN}, "
                                + criteria)
                        .sentence())
                .contains("in 5 minutes on topics outside the dimension t; clears");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            metric: 7                                               | cannot be read: metric is 7, which is not a string.
            criteria: {comparisonOperator: less-than}               | never alarms, since it names no metric.
            metric: aws:num-disconnects                             | watches the number of times that a device disconnects, but has no criteria to alarm by.
            metric: aws:num-disconnects, criteria: {}               | watches the number of times that a device disconnects, but has no criteria to alarm by.
            metric: aws:num-disconnects, criteria: [1]              | cannot be read: criteria is [1], which is not an object.
            metric: aws:num-disconnects, metricDimension: {}        | cannot be read: metricDimension has no dimensionName.
            metric: aws:num-disconnects, metricDimension: {dimensionName: d, operator: BY}  | cannot be read: the dimension's operator BY is not known.
            metric: aws:num-disconnects, suppressAlerts: 'yes'      | cannot be read: suppressAlerts is "yes", which is not a boolean.
            """)
    void whatCannotBeUnderstoodIsSaid(String members, String sentence) {
        BehaviorExplanation behavior = behavior(members);
        assertThat(behavior.sentence()).isEqualTo(sentence);
        assertThat(behavior.detection()).isEqualTo(Detection.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            durationSeconds: 300                                    | they have no comparisonOperator
            comparisonOperator: fewer                               | the operator fewer is not known
            comparisonOperator: less-than                           | they have neither value nor statisticalThreshold
            comparisonOperator: less-than, value: {}                | value has no member
            comparisonOperator: less-than, value: {count: 1, number: 2}  | value has count and number
            comparisonOperator: in-cidr-set, value: {count: 1}      | the operator in-cidr-set cannot compare aws:num-disconnects with count 1
            comparisonOperator: less-than, value: {cidrs: [10.0.0.0/8]}  | the operator less-than cannot compare aws:num-disconnects with cidrs ["10.0.0.0/8"]
            comparisonOperator: less-than, value: {count: many}     | the operator less-than cannot compare aws:num-disconnects with count "many"
            comparisonOperator: less-than, value: {count: 1}, statisticalThreshold: {statistic: p1}  | they have value and statisticalThreshold, of which each excludes the others
            comparisonOperator: less-than, statisticalThreshold: {}  | statisticalThreshold has no statistic
            comparisonOperator: less-than, statisticalThreshold: {statistic: p2}  | the statistic p2 is not known
            comparisonOperator: in-set, statisticalThreshold: {statistic: p1}  | a set has no percentile
            comparisonOperator: less-than, mlDetectionConfig: {confidenceLevel: LOW}  | they have comparisonOperator beside mlDetectionConfig, which excludes it
            mlDetectionConfig: {}                                   | mlDetectionConfig has no confidenceLevel
            mlDetectionConfig: {confidenceLevel: Low}               | the confidenceLevel Low is not known
            comparisonOperator: less-than, value: {count: 1}, consecutiveDatapointsToAlarm: x  | consecutiveDatapointsToAlarm is "x", which is not an integer
            """)
    void criteriaThatCannotBeReadAreSaidToBeSo(String criteria, String problem) {
        assertThat(behavior("metric: aws:num-disconnects, criteria: {" + criteria + "}")
                        .sentence())
                .isEqualTo("watches the number of times that a device disconnects, but its criteria cannot be read: "
                        + problem + ".");
    }

    @Test
    void aProfileIsExplainedAsAWhole() {
        String yaml = """
                securityProfileName: fleet
                securityProfileDescription: What is normal
                expectedVersion: 3
                deleteMetricsExportConfig: true
                behaviors:
                  - {name: quiet, metric: aws:num-conections}
                alertTargets:
                  SNS: {alertTargetArn: 'arn:aws:sns:eu-central-1:111122223333:a', roleArn: 'arn:aws:iam::111122223333:role/r'}
                additionalMetricsToRetainV2:
                  - {metric: aws:num-disconnects, exportMetric: true}
                  - {metric: aws:num-messages-sent, metricDimension: {dimensionName: t}}
                  - 5
                """;
        assertThat(ExplanationText.of(IOTDD.explain(Payload.of("fleet.yaml", yaml))))
                .isEqualTo("""
                        fleet.yaml: profile fleet (UpdateSecurityProfile)
                          What is normal
                          - quiet: watches the value that a device reports for the unknown metric aws:num-conections, but has no criteria to alarm by.
                          Besides it retains:
                          - the number of times that a device disconnects, and exports it.
                          - the number of messages that a device sends on topics of the dimension t.
                          - what cannot be read: 5.
                          Sends alerts to SNS arn:aws:sns:eu-central-1:111122223333:a through the role arn:aws:iam::111122223333:role/r.
                          Deletes the stored export configuration.
                          Goes through only while version 3 is stored.
                          What it does not name stays as it is stored.
                        """);
    }

    @Test
    void hostileNamesStayInTheirPlace() {
        BehaviorExplanation behavior = profile("""
                {"securityProfileName": "f", "behaviors": [{"name": "a\\u001b[31m\\nb", "metric": "{amount} x",
                  "criteria": {"comparisonOperator": "less-than", "value": {"number": 4}}}]}""").behaviors().get(0);
        assertThat(behavior.sentence())
                .isEqualTo("alarms when a device reports at least 4 for the custom metric \"{amount} x\"; clears after "
                        + "1 normal datapoint.");
        assertThat(ExplanationText.of(
                        IOTDD.explain(Payload.of("f.json", "{\"behaviors\": [{\"name\": \"a\\u001b\\nb\"}]}"))))
                .contains("- a\uFFFD\uFFFDb: never alarms");
    }

    @Test
    void filesWithoutAProfileAreNoMistake() {
        assertThat(ExplanationText.of(IOTDD.explain(Payload.of("m.json", "{\"metricType\": \"number\"}"))))
                .isEqualTo("m.json: it holds no security profile.\n");
        assertThat(IOTDD.explain(Payload.of(Path.of("none.json"))).problem()).contains("there is no such file.");
        assertThat(IOTDD.explain(Payload.of("x.json", "{")).problem().orElseThrow())
                .startsWith("This is not JSON: ");
    }

    static Stream<Path> documents() {
        return Repository.files(Repository.FIXTURES, "{rules,shapes,combined}/**.{json,yaml}").stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFixtureIsExplainedWithoutAPlaceholder(Path file) {
        Explanation explanation = IOTDD.explain(Payload.of(file));
        assertThat(explanation.profiles())
                .allSatisfy(profile -> assertThat(profile.behaviors())
                        .allSatisfy(behavior -> assertThat(behavior.sentence())
                                .endsWith(".")
                                .doesNotContainPattern("\\{(amount|set|metric|threshold|dimension)}")));
        assertThat(ExplanationText.of(explanation)).endsWith("\n");
    }

    @Test
    void behaviorsOfDifferentMeaningGetDifferentSentences() {
        Map<String, JsonNode> meanings = new HashMap<>();
        int behaviors = 0;
        for (Path file : Repository.files(Repository.FIXTURES.resolve("generated"), "*Profile*.json")) {
            String kind = file.toFile().getName().replace(".json", "");
            for (JsonNode found : Trees.of(Repository.read(file))) {
                if (found.path("valid").asBoolean()) {
                    behaviors += record(kind, found.path("document"), meanings);
                }
            }
        }
        assertThat(behaviors).isGreaterThan(1_000);
        assertThat(meanings.keySet()).hasSizeGreaterThan(200);
    }

    private static int record(String kind, JsonNode document, Map<String, JsonNode> meanings) {
        List<BehaviorExplanation> behaviors =
                IOTDD.as(kind).explain(Payload.of("case.json", document.toString())).profiles().stream()
                        .flatMap(profile -> profile.behaviors().stream())
                        .toList();
        for (int i = 0; i < behaviors.size(); i++) {
            String sentence = behaviors.get(i).sentence();
            // The rules on criteria hold for requests, not for what the service answers; and no rule speaks of criteria
            // that only say how many datapoints they take.
            boolean understood = !sentence.contains("cannot be read");
            assertThat(understood || kind.endsWith("Response") || sentence.contains("they have no comparisonOperator"))
                    .as(sentence)
                    .isTrue();
            if (understood) {
                JsonNode meaning = meaning(document.path("behaviors").path(i));
                assertThat(meanings.merge(sentence, meaning, (first, second) -> first))
                        .as(sentence)
                        .isEqualTo(meaning);
            }
        }
        return behaviors.size();
    }

    /** A behavior without its name, with the defaults written out. */
    private static JsonNode meaning(JsonNode behavior) {
        ObjectNode meaning = (ObjectNode) Trees.withoutNulls(behavior);
        meaning.remove("name");
        for (String flag : List.of("suppressAlerts", "exportMetric")) {
            meaning.put(flag, meaning.path(flag).asBoolean(false));
        }
        if (meaning.path("metricDimension") instanceof ObjectNode dimension) {
            dimension.put("operator", dimension.path("operator").asString("IN"));
        }
        if (meaning.path("criteria") instanceof ObjectNode criteria && !criteria.isEmpty()) {
            for (String count : List.of("consecutiveDatapointsToAlarm", "consecutiveDatapointsToClear")) {
                criteria.set(
                        count, criteria.has(count) ? criteria.path(count) : JsonNodeFactory.instance.numberNode(1));
            }
        } else {
            meaning.remove("criteria");
        }
        return Trees.sorted(meaning);
    }

    @Test
    void everythingHasWords() {
        assertThat(names("metrics"))
                .isEqualTo(SPEC.metrics().stream().map(Metric::name).collect(Collectors.toSet()));
        assertThat(names("custom"))
                .isEqualTo(SPEC.customMetricTypes().stream()
                        .map(Metric::valueMember)
                        .collect(Collectors.toSet()));
        assertThat(names("operators")).isEqualTo(enumeration("ComparisonOperator"));
        assertThat(names("statistics")).isEqualTo(enumeration("EvaluationStatistic"));
        assertThat(names("confidenceLevels")).isEqualTo(enumeration("ConfidenceLevel"));
        assertThat(names("dimensionOperators")).isEqualTo(enumeration("DimensionValueOperator"));
        assertThat(names("deleteFlags"))
                .isEqualTo(SpecFiles.in(Repository.SPEC)
                        .tree("schemas/UpdateSecurityProfileRequest.json")
                        .path("properties")
                        .propertyNames()
                        .stream()
                        .filter(name -> name.startsWith("delete"))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> names(String group) {
        return new TreeSet<>(WORDS.path(group).propertyNames());
    }

    private static Set<String> enumeration(String schema) {
        return SpecFiles.in(Repository.SPEC)
                .tree("schemas/" + schema + ".json")
                .path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
