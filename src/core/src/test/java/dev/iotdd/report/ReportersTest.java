package dev.iotdd.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.Fixture;
import dev.iotdd.Iotdd;
import dev.iotdd.Limits;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import dev.iotdd.SpecSchemas;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ReportersTest {

    private static final Iotdd IOTDD = Iotdd.create();

    private static final Report REPORT = Report.join(List.of(
            IOTDD.validate(Payload.of("a.json", """
                            {
                            \t"securityProfileName": "fleet",
                              "behaviors": [{"name": "loud\\u001b", "metric": "aws:num-conections",
                                "criteria": {"comparisonOperator": "less-than", "value": {"count": 40}}}]
                            }
                            """)),
            IOTDD.validate(Path.of("none.json")),
            IOTDD.validate(Payload.of("b.json", "{\"securityProfileName\": \"fleet\", \"deleteBehaviors\": true}"))));

    static List<Fixture> failing() {
        return Fixture.below("rules").stream()
                .filter(fixture -> !fixture.passes())
                .toList();
    }

    @Test
    void theSummaryNamesTheMostFrequentOfManyKinds() {
        List<Report> reports = new ArrayList<>();
        for (String name : List.of(
                "TagResource", "UntagResource", "AttachSecurityProfile", "DetachSecurityProfile", "UpdateDimension")) {
            reports.add(IOTDD.as(name).validate("{}"));
        }
        assertThat(TextReporter.plain().summary(Report.join(reports)))
                .startsWith("5 documents (1 AttachSecurityProfile, 1 DetachSecurityProfile, 1 TagResource, 1"
                        + " UntagResource, 1 UpdateDimension): ");
        reports.add(IOTDD.as("UpdateSecurityProfile").validate("{}"));
        reports.add(IOTDD.as("UpdateSecurityProfile").validate("{}"));
        assertThat(TextReporter.plain().summary(Report.join(reports)))
                .startsWith("7 documents (2 UpdateSecurityProfile, 1 AttachSecurityProfile, 1 DetachSecurityProfile"
                        + " and 3 of 3 other kinds): ");
    }

    @Test
    void textShowsTheLineWithAMarkUnderTheFault() {
        assertThat(TextReporter.plain().toText(REPORT)).isEqualTo("""
                        error: none.json: there is no such file.

                        a.json:3:26: error: name is "loud\\u001B", which is not allowed; allowed: 1 to 128 letters, digits, ':', '_' or '-'. [wrong-pattern]
                              "behaviors": [{"name": "loud\\u001b", "metric": "aws:num-conections",
                                                     ^~~~~~~~~~~~
                            Use nothing but 1 to 128 letters, digits, ':', '_' or '-'.
                            (behavior loud\uFFFD)

                        a.json:3:50: error: "aws:num-conections" is no built-in metric. Did you mean aws:num-connection-attempts? [unknown-metric]
                              "behaviors": [{"name": "loud\\u001b", "metric": "aws:num-conections",
                                                                             ^~~~~~~~~~~~~~~~~~~~
                            Use the name of a built-in metric, or give a custom metric a name that does not begin with "aws:".
                            (behavior loud\uFFFD)

                        3 documents (2 UpdateSecurityProfile): 2 errors, 0 warnings, 0 infos; 1 could not be read.
                        """);
    }

    @Test
    void behaviorsWithoutANameAreNotNamed() {
        assertThat(TextReporter.plain()
                        .toText(IOTDD.as("ValidateSecurityProfileBehaviors")
                                .validate("{\"behaviors\": [{\"name\": \"\", \"metric\": \"aws:x\"}]}")))
                .contains("[unknown-metric]")
                .doesNotContain("behavior )", "behavior ;");
    }

    @Test
    void colorsAreOnlyAddedNeverInstead() {
        String colored = TextReporter.colored().toText(REPORT);
        assertThat(colored).contains("\u001B[1;31merror: \u001B[0m");
        assertThat(colored.replaceAll("\u001B\\[[0-9;]*m", ""))
                .isEqualTo(TextReporter.plain().toText(REPORT));
    }

    @Test
    void nothingInADocumentDeceivesATerminal() {
        Report report = IOTDD.validate(Payload.of("\u001b[31ma\n.json", """
                        {"securityProfileName": "fleet", "deleteBehaviors": true, "a\\u001b[31mb\\u202ec": "\u202e"}"""));
        assertThat(TextReporter.plain().toText(report)).isEqualTo("""
                        \uFFFD[31ma\uFFFD.json:1:59: error: The member a\uFFFD[31mb\uFFFDc is not known in the document. [unknown-member]
                            {"securityProfileName": "fleet", "deleteBehaviors": true, "a\\u001b[31mb\\u202ec": "\uFFFD"}
                                                                                      ^~~~~~~~~~~~~~~~~~~~~
                            Correct the name of the member, or remove it.
                            (inferred, not documented)

                        1 document (1 UpdateSecurityProfile): 1 error, 0 warnings, 0 infos.
                        """);
    }

    @Test
    void halvesOfCharactersBecomeEscapesInJsonAndBlotsInText() {
        Report report = IOTDD.validate(Payload.of("a.json", """
                        {"securityProfileName": "fl\\ud83deet \uD83D\uDE00", "deleteBehaviors": true}"""));
        assertThat(new JsonReporter().toText(report))
                .contains("securityProfileName is \\\"fl\\ud83deet \uD83D\uDE00\\\", which is not allowed;");
        assertThat(TextReporter.plain().toText(report))
                .contains("securityProfileName is \"fl\uFFFDeet \uD83D\uDE00\", which is not allowed;");
    }

    @Test
    void jsonHoldsEverything() throws UnreadableException {
        JsonNode json = tree(new JsonReporter().toText(REPORT));
        assertThat(json.path("files").toString())
                .isEqualTo(
                        "[{\"file\":\"a.json\",\"form\":\"API\",\"documents\":[{\"operation\":\"UpdateSecurityProfile\"}],"
                                + "\"status\":\"invalid\"},"
                                + "{\"file\":\"none.json\",\"form\":null,\"documents\":[],\"status\":\"unreadable\","
                                + "\"problem\":\"none.json: there is no such file.\"},"
                                + "{\"file\":\"b.json\",\"form\":\"API\",\"documents\":[{\"operation\":\"UpdateSecurityProfile\"}],"
                                + "\"status\":\"valid\"}]");
        assertThat(json.path("findings").path(1).toString())
                .isEqualTo("{\"rule\":\"unknown-metric\",\"level\":\"error\",\"evidence\":\"D\",\"file\":\"a.json\","
                        + "\"pointer\":\"/behaviors/0/metric\",\"line\":3,\"column\":50,"
                        + "\"operation\":\"UpdateSecurityProfile\",\"profile\":\"fleet\",\"behavior\":\"loud\\u001B\","
                        + "\"message\":\"\\\"aws:num-conections\\\" is no built-in metric."
                        + " Did you mean aws:num-connection-attempts?\","
                        + "\"cure\":\"Use the name of a built-in metric, or give a custom metric a name"
                        + " that does not begin with \\\"aws:\\\".\"}");
        assertThat(json.path("summary").toString())
                .isEqualTo(
                        "{\"files\":3,\"documents\":2,\"valid\":1,\"invalid\":1,\"unreadable\":1,\"errors\":2,\"warnings\":0,\"infos\":0,\"suppressed\":0,\"skipped\":0}");
    }

    @ParameterizedTest
    @MethodSource("failing")
    void jsonFollowsItsSchema(Fixture fixture) throws UnreadableException {
        JsonNode json = tree(new JsonReporter().toText(fixture.report(IOTDD)));
        assertThat(SpecSchemas.at("report.schema.json").validate(json)).isEmpty();
    }

    @Test
    void anEmptyReportIsOneToo() throws UnreadableException {
        Report empty = Report.join(List.of());
        assertThat(TextReporter.plain().toText(empty)).isEqualTo("0 documents: 0 errors, 0 warnings, 0 infos.\n");
        assertThat(SpecSchemas.at("report.schema.json").validate(tree(new JsonReporter().toText(empty))))
                .isEmpty();
    }

    @Test
    void formatsAreFoundByName() {
        assertThat(Reporters.names())
                .containsExactly(
                        "checkstyle", "github", "gitlab", "html", "json", "junit", "markdown", "sarif", "text");
        assertThat(Reporters.named("json")).isInstanceOf(JsonReporter.class);
        assertThatThrownBy(() -> Reporters.named("xml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'xml' is no report format; known: checkstyle, github, gitlab, html, json, junit, markdown,"
                        + " sarif, text.");
    }

    private static JsonNode tree(String json) throws UnreadableException {
        return new DocumentReader(Limits.DEFAULT)
                .read("report.json", json.getBytes(StandardCharsets.UTF_8))
                .root();
    }
}
