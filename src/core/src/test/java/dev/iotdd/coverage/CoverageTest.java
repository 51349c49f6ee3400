package dev.iotdd.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.Iotdd;
import dev.iotdd.Limits;
import dev.iotdd.SpecSchemas;
import dev.iotdd.coverage.CoverageItem.Kind;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {

    private static final Spec SPEC = Spec.bundled();
    private static final String UPDATE = "UpdateSecurityProfile";

    @TempDir
    Path folder;

    private final CoverageRecorder recorder = CoverageRecorder.of(SPEC);

    private Coverage update() {
        return Coverage.of(SPEC, recorder.counts(), List.of(UPDATE));
    }

    @Test
    void whatThereIsComesFromTheSpecification() {
        Coverage none = Coverage.of(SPEC, Map.of(), List.of());

        assertThat(none.operations()).hasSameSizeAs(SPEC.operations());
        assertThat(none.total().covered()).isZero();
        assertThat(none.share(Kind.ERROR).total())
                .isEqualTo(SPEC.operations().stream()
                        .mapToLong(operation -> operation.errors().size())
                        .sum());
        assertThat(names(none.counts(), Kind.DELETE_FLAG))
                .containsExactly(
                        "UpdateSecurityProfile deleteAdditionalMetricsToRetain",
                        "UpdateSecurityProfile deleteAlertTargets",
                        "UpdateSecurityProfile deleteBehaviors",
                        "UpdateSecurityProfile deleteMetricsExportConfig");
        assertThat(names(none.counts(), Kind.REQUEST_MEMBER))
                .contains(
                        "UpdateSecurityProfile securityProfileName",
                        "UpdateSecurityProfile expectedVersion",
                        "UpdateSecurityProfile behaviors[].criteria.value.cidrs",
                        "UpdateSecurityProfile alertTargets.SNS.roleArn",
                        "CreateSecurityProfile tags[].Key");
        assertThat(names(none.counts(), Kind.RESPONSE_MEMBER))
                .contains("DescribeSecurityProfile behaviors[].metricDimension.operator")
                .doesNotContain("UpdateSecurityProfile expectedVersion");
        assertThat(names(none.counts(), Kind.REQUEST_VALUE))
                .contains("UpdateSecurityProfile behaviors[].criteria.comparisonOperator=not-in-port-set");
        assertThat(names(none.counts(), Kind.RULE))
                .contains("unknown-metric", "undeclared-error")
                .doesNotContain("syntax");
    }

    @Test
    void whatIsExercisedCounts() {
        recorder.request(UPDATE, """
                {"securityProfileName": "p", "expectedVersion": null, "deleteBehaviors": true, "deleteAlertTargets": false,
                 "alertTargets": {"SNS": {"roleArn": "x"}, "SQS": {}},
                 "behaviors": [{"name": "a", "criteria": {"comparisonOperator": "in-set"}},
                               {"name": "b", "criteria": {"comparisonOperator": "within"}}], "cheese": 1}
                """);
        recorder.response(UPDATE, "{\"version\": 3}");
        recorder.error(UPDATE, "VersionConflictException");
        recorder.error(UPDATE, "TeapotException");
        recorder.findings(Iotdd.create()
                .as(UPDATE)
                .validate("{\"securityProfileName\": \"p\", \"expectedVersion\": 1, \"cheese\": 1}")
                .findings());

        assertThat(update().counts().entrySet())
                .filteredOn(entry -> entry.getValue() > 0)
                .extracting(entry ->
                        entry.getKey().kind().word() + " " + entry.getKey().name() + " " + entry.getValue())
                .containsExactlyInAnyOrder(
                        "request  1",
                        "response  1",
                        "request-member securityProfileName 1",
                        "request-member deleteBehaviors 1",
                        "request-member deleteAlertTargets 1",
                        "request-member alertTargets 1",
                        "request-member alertTargets.SNS 1",
                        "request-member alertTargets.SNS.roleArn 1",
                        "request-member behaviors 1",
                        "request-member behaviors[].name 2",
                        "request-member behaviors[].criteria 2",
                        "request-member behaviors[].criteria.comparisonOperator 2",
                        "request-value behaviors[].criteria.comparisonOperator=in-set 1",
                        "delete-flag deleteBehaviors 1",
                        "error VersionConflictException 1",
                        "response-member version 1",
                        "rule unknown-member 1");
        assertThat(update().missing(Kind.DELETE_FLAG)).hasSize(3);
    }

    @Test
    void messagesThatCannotBeReadStillAreMessages() {
        recorder.request(UPDATE, "{\"securityProfileName\"");
        recorder.response(UPDATE, "[]");

        assertThat(recorder.counts().keySet())
                .containsExactly(
                        new CoverageItem(Kind.REQUEST, UPDATE, ""), new CoverageItem(Kind.RESPONSE, UPDATE, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recorder.request("UpdateProfile", "{}"))
                .withMessageContaining("'UpdateProfile' is no operation of the API");
    }

    @Test
    void filesAreMerged() throws IOException {
        recorder.error(UPDATE, "VersionConflictException");
        recorder.write(folder.resolve("deep/a.json"));
        recorder.error(UPDATE, "ThrottlingException");
        recorder.write(folder.resolve("deep/b.json"));

        assertThat(Coverage.merged(List.of(folder.resolve("deep/a.json"), folder.resolve("deep/b.json"))))
                .containsOnly(
                        Map.entry(new CoverageItem(Kind.ERROR, UPDATE, "VersionConflictException"), 2L),
                        Map.entry(new CoverageItem(Kind.ERROR, UPDATE, "ThrottlingException"), 1L));
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"items\": [{\"kind\": \"luck\"}]}");
        assertThatThrownBy(() -> Coverage.merged(List.of(broken)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no coverage file of iotdd. Delete it and run the tests again.");
    }

    @Test
    void bothFormsFollowTheirSchema() throws UnreadableException, IOException {
        recorder.request(UPDATE, "{\"securityProfileName\": \"p\"}");
        recorder.write(folder.resolve("a.json"));

        for (String json : List.of(update().json(), Files.readString(folder.resolve("a.json")))) {
            assertThat(SpecSchemas.at("coverage.schema.json")
                            .validate(new DocumentReader(Limits.DEFAULT)
                                    .read("coverage", json.getBytes(StandardCharsets.UTF_8))
                                    .root()))
                    .isEmpty();
        }
        assertThat(update().json()).contains("\"summary\": {\"request\":{\"covered\":1,\"total\":1}");
    }

    @Test
    void theTextTellsWhatIsMissing() {
        assertThat(update().text())
                .startsWith("Contract coverage of 1 operation:\n  requests             0 of    1    0.0 %\n");
        recorder.request(UPDATE, "{\"securityProfileName\": \"p\", \"deleteBehaviors\": true}");

        assertThat(update().text())
                .contains(
                        "  requests             1 of    1  100.0 %\n",
                        "  delete flags         1 of    4   25.0 %\n",
                        "Not exercised of operations that are called, delete flags: UpdateSecurityProfile"
                                + " deleteAdditionalMetricsToRetain, UpdateSecurityProfile deleteAlertTargets and"
                                + " UpdateSecurityProfile deleteMetricsExportConfig\n")
                .containsPattern("request members: UpdateSecurityProfile additionalMetricsToRetain, .* and \\d+ more");
    }

    @Test
    void thePageTellsWhatIsMissing() {
        recorder.request(UPDATE, "{\"securityProfileName\": \"p\", \"deleteBehaviors\": true}");

        assertThat(update().html())
                .contains(
                        "<span class=\"soft\">called, never answered</span>",
                        "<li class=\"yes\" title=\"1 time\"><span class=\"mark\">✓</span> <span>deleteBehaviors<",
                        "<li class=\"no\" title=\"not exercised\"><span class=\"mark\">✗</span> <span>deleteAlertTargets<",
                        "<th scope=\"row\">Delete flags that were true</th><td class=\"number\">1 of 4</td>");
    }

    private static List<String> names(Map<CoverageItem, Long> counts, Kind kind) {
        return counts.keySet().stream()
                .filter(item -> item.kind() == kind)
                .map(CoverageItem::toString)
                .toList();
    }
}
