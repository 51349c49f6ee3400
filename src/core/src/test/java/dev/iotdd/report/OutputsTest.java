package dev.iotdd.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.Configs;
import dev.iotdd.Iotdd;
import dev.iotdd.Level;
import dev.iotdd.Limits;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import dev.iotdd.SpecSchemas;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.spec.Spec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** The reports that other tools read, on findings with all that could break them. */
class OutputsTest {

    private static final Iotdd IOTDD = Iotdd.create();

    private static final String CONFIG = """
            suppressions:
              - rule: unknown-metric
                behavior: quiet
                reason: Waiting for AWS.
                until: 9999-06-30
            """;

    private static final String PROFILE = """
            {
              "securityProfileName": "fl|<eet> 100%\\n",
              "behaviors": [
                {"name": "loud\\u0007", "metric": "aws:x", "criteria": {"comparisonOperator": "less-than",
                  "value": {"count": 40}, "durationSeconds": 300}},
                {"name": "quiet", "metric": "aws:x", "criteria": {"comparisonOperator": "less-than",
                  "value": {"count": 41}, "durationSeconds": 300}}
              ]
            }
            """;

    @TempDir
    private Path folder;

    private Report report;

    @BeforeEach
    void validate() throws IOException {
        Files.writeString(folder.resolve("iotdd.yaml"), CONFIG);
        report = validated(PROFILE);
    }

    private Report validated(String profile) {
        Iotdd iotdd = IOTDD.withConfigs(Configs.discovered(folder));
        return Report.join(List.of(
                iotdd.validate(Payload.of("a b,c:d.json", profile).at(folder.resolve("a.json"))),
                iotdd.validate(Payload.of("clean.json", "{\"securityProfileName\": \"f\", \"deleteBehaviors\": true}")),
                iotdd.validate(Payload.of("info.json", "{\"securityProfileName\": \"f\"}")),
                iotdd.validate(Payload.of(folder.resolve("none.json")).named("none.json"))));
    }

    @Test
    void sarifHasRulesPlacesFingerprintsAndSuppressions() {
        JsonNode run = tree(SarifReporter.of(Spec.bundled()).toText(report))
                .path("runs")
                .path(0);
        JsonNode rules = run.path("tool").path("driver").path("rules");
        JsonNode results = run.path("results");
        assertThat(results.size()).isEqualTo(5);
        for (JsonNode result : results) {
            JsonNode rule = rules.path(result.path("ruleIndex").intValue());
            assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
            assertThat(rule.path("help").path("text").asString("")).isNotEmpty().doesNotContain("{");
            assertThat(rule.path("helpUri").asString("")).startsWith("https://");
            JsonNode region =
                    result.path("locations").path(0).path("physicalLocation").path("region");
            assertThat(region.path("startLine").intValue()).isPositive();
            assertThat(region.path("startColumn").intValue()).isPositive();
            assertThat(result.path("suppressions").isArray()).isTrue();
        }
        JsonNode suppressed = results.path(4);
        assertThat(suppressed.path("suppressions").path(0).toString())
                .isEqualTo("{\"kind\":\"external\",\"status\":\"accepted\",\"justification\":\"Waiting for AWS.\"}");
        assertThat(results.path(0)
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("./a%20b,c:d.json");
        assertThat(run.at("/invocations/0/executionSuccessful").booleanValue()).isFalse();
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asString())
                .isEqualTo("none.json: there is no such file.");
    }

    @Test
    void fingerprintsOutliveMovedLinesAndReorderedBehaviors() {
        String moved = "\n\n" + PROFILE.replace("\"quiet\"", "\"calm\"");
        String swapped = PROFILE.replace("\"loud\\u0007\"", "\"x\"")
                .replace("\"quiet\"", "\"loud\\u0007\"")
                .replace("\"x\"", "\"quiet\"");
        assertThat(fingerprints(validated(moved)))
                .containsAll(fingerprints(report).subList(0, 3));
        assertThat(fingerprints(validated(swapped))).containsExactlyInAnyOrderElementsOf(fingerprints(report));
        assertThat(fingerprints(report)).doesNotHaveDuplicates();
    }

    private static List<String> fingerprints(Report report) {
        return tree(SarifReporter.of(Spec.bundled()).toText(report)).findValues("partialFingerprints").stream()
                .map(JsonNode::toString)
                .toList();
    }

    @Test
    void junitHasATestForEachFile() throws Exception {
        Element suite = (Element) xml(new JUnitReporter().toText(report))
                .getElementsByTagName("testsuite")
                .item(0);
        assertThat(List.of(suite.getAttribute("tests"), suite.getAttribute("failures"), suite.getAttribute("errors")))
                .containsExactly("4", "1", "1");
        NodeList tests = suite.getElementsByTagName("testcase");
        assertThat(tests.getLength()).isEqualTo(4);
        assertThat(((Element) tests.item(0)).getAttribute("name")).isEqualTo("a b,c:d.json");
        Element failure = child(tests, 0, "failure");
        assertThat(failure.getAttribute("message"))
                .startsWith("securityProfileName is \"fl|<eet> 100%\\n\", which is not allowed;")
                .endsWith(" (and 2 more)");
        assertThat(failure.getTextContent()).contains("a b,c:d.json:4:38: error: \"aws:x\" is no built-in metric.");
        assertThat(child(tests, 2, "system-out").getTextContent()).contains("info: The request changes nothing.");
        assertThat(child(tests, 3, "error").getAttribute("message")).isEqualTo("none.json: there is no such file.");
    }

    @Test
    void junitFailsWhereTheRunDoes() {
        assertThat(new JUnitReporter().failingFrom(Optional.of(Level.INFO)).toText(report))
                .contains("failures=\"2\"")
                .doesNotContain("system-out");
        assertThat(new JUnitReporter().failingFrom(Optional.empty()).toText(report))
                .contains("failures=\"0\" errors=\"1\"")
                .doesNotContain("<failure");
    }

    private static Element child(NodeList tests, int index, String name) {
        return (Element)
                ((Element) tests.item(index)).getElementsByTagName(name).item(0);
    }

    @Test
    void checkstyleHasErrorsByFile() throws Exception {
        Element root = xml(new CheckstyleReporter().toText(report));
        assertThat(root.getElementsByTagName("file").getLength()).isEqualTo(4);
        Element error = (Element) root.getElementsByTagName("error").item(2);
        assertThat(error.getAttribute("line") + ":" + error.getAttribute("column"))
                .isEqualTo("4:38");
        assertThat(error.getAttribute("severity")).isEqualTo("error");
        assertThat(error.getAttribute("source")).isEqualTo("iotdd.unknown-metric");
    }

    @Test
    void githubCommandsCannotBeBrokenOutOf() {
        assertThat(new GitHubReporter().toText(report).lines())
                .hasSize(6)
                .startsWith("::error file=none.json::none.json: there is no such file.")
                .contains(
                        "::error file=a b%2Cc%3Ad.json,line=2,col=26,endColumn=43,title=wrong-pattern::"
                                + "securityProfileName is \"fl|<eet> 100%25\\n\", which is not allowed; allowed: 1 to 128"
                                + " letters, digits, ':', '_' or '-'. Use nothing but 1 to 128 letters, digits, ':', '_' or '-'.")
                .anyMatch(line -> line.startsWith("::notice file=info.json,line=1,"))
                .last()
                .asString()
                .startsWith("4 documents ");
        Report multiline = IOTDD.validate(Payload.of("a\n::error::x.json", "{"));
        assertThat(new GitHubReporter().toText(multiline).lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("%0A%3A%3Aerror");
    }

    @Test
    void gitlabHasFingerprintsAndSeverities() {
        JsonNode issues = tree(new GitLabReporter().toText(report));
        assertThat(issues.findValuesAsString("severity")).containsExactly("blocker", "major", "major", "major", "info");
        assertThat(issues.findValuesAsString("fingerprint")).doesNotHaveDuplicates();
        assertThat(issues.path(3).path("location").toString())
                .isEqualTo("{\"path\":\"a b,c:d.json\",\"lines\":{\"begin\":4}}");
    }

    @Test
    void nothingOfADocumentIsMarkdown() {
        assertThat(MarkdownReporter.of(Spec.bundled()).toText(report))
                .startsWith("## iotdd: not everything could be read\n\n4 documents ")
                .contains(
                        "| error | a b,c:d.json:2 | securityProfileName is \"fl&#124;&#60;eet&#62; 100%&#92;n\", which")
                .contains("| [unknown-metric](https://iotdd.dev/rules/unknown-metric.html) |")
                .contains("<details><summary>1 suppressed</summary>")
                .contains(" | Waiting for AWS. | ");
    }

    @Test
    void jsonAndTextTellOfSuppressedFindings() {
        JsonNode json = tree(new JsonReporter().toText(report));
        assertThat(SpecSchemas.at("report.schema.json").validate(json)).isEmpty();
        assertThat(json.at("/suppressed/0/suppression").toString())
                .isEqualTo("{\"by\":\"configuration\",\"reason\":\"Waiting for AWS.\",\"until\":\"9999-06-30\"}");
        assertThat(TextReporter.plain().summary(report)).endsWith("1 could not be read; 1 suppressed.");
    }

    @Test
    void filesAreWrittenWholeIntoFoldersThatAreMade() throws IOException {
        Path file = folder.resolve("deep/er/report.xml");
        ReportFile.parse("junit=" + file).write(report);
        assertThat(file).hasContent(new JUnitReporter().toText(report));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("deep/er/report.xml"));
        ReportFile.parse("text=" + link).write(report);
        assertThat(file).hasContent(TextReporter.plain().toText(report));
        assertThat(link).isSymbolicLink();
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
        assertThatThrownBy(() -> new ReportFile("text", folder).write(report)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNoReportIsSaid() {
        assertThatThrownBy(() -> ReportFile.parse("sarif"))
                .hasMessageStartingWith(
                        "'sarif' is no report; write FORMAT=FILE, with one of the formats checkstyle, ");
        assertThatThrownBy(() -> ReportFile.parse("pdf=a")).hasMessageStartingWith("'pdf' is no report format;");
    }

    private static Element xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static JsonNode tree(String json) {
        try {
            return new DocumentReader(Limits.DEFAULT)
                    .read("report.json", json.getBytes(StandardCharsets.UTF_8))
                    .root();
        } catch (dev.iotdd.internal.source.UnreadableException e) {
            throw new AssertionError(json, e);
        }
    }
}
