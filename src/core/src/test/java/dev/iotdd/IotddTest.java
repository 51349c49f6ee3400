package dev.iotdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IotddTest {

    private static final Iotdd IOTDD = Iotdd.create();

    private static final String FLAG_AND_VALUE = """
            {
              "securityProfileName": "fleet",
              "deleteBehaviors": true,
              "behaviors": [{"name": "few-messages", "metric": "aws:num-messages-sent", "criteria":
                {"comparisonOperator": "less-than", "value": {"count": 40}, "durationSeconds": 300}}]
            }
            """;

    @Test
    void aFindingSaysWhatWhereAndHowToMend() {
        Report report = IOTDD.validate(Payload.of("fleet.json", FLAG_AND_VALUE));
        assertThat(report.findings())
                .map(Finding::toString)
                .containsExactly(
                        "fleet.json:3:22: error: deleteBehaviors is true, but the request also sets behaviors. "
                                + "Remove deleteBehaviors to replace what is stored, or behaviors to delete it."
                                + " [delete-behaviors-with-behaviors]");
        Finding finding = report.findings().get(0);
        assertThat(finding.operation()).contains("UpdateSecurityProfile");
        assertThat(finding.profile()).contains("fleet");
        assertThat(finding.location().pointer()).isEqualTo("/deleteBehaviors");
        assertThat(finding.location().excerpt()).isEqualTo("  \"deleteBehaviors\": true,");
    }

    @Test
    void aFaultOfTheTextNamesItsProfileToo() {
        Report report = IOTDD.validate("{\"securityProfileName\": \"fleet\", \"securityProfileName\": \"f\"}");
        assertThat(report.findings()).map(Finding::rule).contains("duplicate-key");
        assertThat(report.findings())
                .map(finding -> finding.profile().isPresent())
                .doesNotContain(false);
        assertThat(IOTDD.validate("{\"behaviors\": 1}").findings())
                .map(Finding::profile)
                .containsOnly(Optional.empty());
    }

    @Test
    void allWaysInGiveTheSameFindings() {
        byte[] bytes = FLAG_AND_VALUE.getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = IOTDD.validate(FLAG_AND_VALUE).findings();
        assertThat(findings).hasSize(1);
        assertThat(IOTDD.validate(bytes).findings()).isEqualTo(findings);
        assertThat(IOTDD.validate(new ByteArrayInputStream(bytes)).findings()).isEqualTo(findings);
    }

    @Test
    void whatADocumentIsCanBeTold() {
        assertThat(IOTDD.as("CreateSecurityProfile").validate(FLAG_AND_VALUE).findings())
                .extracting(Finding::rule)
                .containsExactly("alerts-go-nowhere", "unknown-member");
        assertThatThrownBy(() -> IOTDD.as("UpdateSecurityProfil"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'UpdateSecurityProfil' is no operation of the API."
                        + " Did you mean UpdateSecurityProfile? Known are ");
    }

    @Test
    void filesThatCannotBeReadAreReportedNotThrown(@TempDir Path directory) {
        Path missing = directory.resolve("missing.json");
        Report report = IOTDD.validateAll(List.of(missing, directory));
        assertThat(report.hasUnreadable()).isTrue();
        assertThat(report.files())
                .extracting(file -> file.status() + " " + file.problem().orElse(""))
                .containsExactly(
                        "UNREADABLE " + missing + ": there is no such file.",
                        "UNREADABLE " + directory + ": it is a directory.");
    }

    @Test
    void filesAreReportedInTheOrderGivenWhateverTheThreads(@TempDir Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Path file = directory.resolve(i + ".json");
            Files.writeString(file, i % 3 == 0 ? "{" : FLAG_AND_VALUE);
            files.add(file);
        }
        ConcurrentLinkedQueue<Integer> progress = new ConcurrentLinkedQueue<>();
        Report parallel = IOTDD.validateAll(files, progress::add);
        assertThat(parallel)
                .isEqualTo(Report.join(files.stream().map(IOTDD::validate).toList()));
        assertThat(progress).hasSize(200).contains(1, 200);
    }

    @Test
    void nothingDependsOnLocaleOrTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<Report> reports = new ArrayList<>();
        try {
            for (Locale other :
                    List.of(Locale.ROOT, Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
                Locale.setDefault(other);
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
                Iotdd fresh = Iotdd.create();
                reports.add(Report.join(Fixture.below("rules").stream()
                        .map(fixture -> fixture.report(fresh))
                        .toList()));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(Set.copyOf(reports)).hasSize(1);
    }

    @Test
    void configurationMovesLevelsAndSilencesRules() {
        Config config = Config.defaults()
                .withRule("update-without-version", Level.WARNING)
                .withoutRule("delete-behaviors-with-behaviors");
        assertThat(IOTDD.withConfig(config).validate(FLAG_AND_VALUE).findings())
                .extracting(finding -> finding.level() + " " + finding.rule())
                .containsExactly("WARNING update-without-version");
        assertThat(IOTDD.withConfig(config.withMinEvidence(Evidence.DOCUMENTED).withRule("no-metric", Level.ERROR))
                        .validate("{\"securityProfileName\": \"a\", \"behaviors\": [{\"name\": \"b\"}]}")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("update-without-version");
    }

    @Test
    void declarationsAreHeldAgainstProfiles() {
        Config config = Config.defaults()
                .withCustomMetrics(Map.of("battery-level", "number"))
                .withDimensions(Set.of("telemetry"));
        String profile = """
                {"securityProfileName": "a", "behaviors": [{"name": "b", "metric": "batery-level",
                  "criteria": {"comparisonOperator": "greater-than", "value": {"number": 20.5}}}]}
                """;
        assertThat(IOTDD.withConfig(config).validate(profile).findings())
                .extracting(Finding::message)
                .containsExactly(
                        "\"batery-level\" is not among the declared custom metrics. Did you mean battery-level?");
    }

    @Test
    void configurationFilesAreCheckedLikePayloads(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("iotdd.yaml");
        Files.writeString(file, """
                minEvidence: X
                rules:
                  no-metrics: off
                  no-criteria: fatal
                dimension: []
                """);
        assertThatThrownBy(() -> Config.load(file))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContainingAll(
                        file + ":1:14: error: \"X\" is not allowed for minEvidence; allowed: D, I or U.",
                        file + ":3:3: error: The member no-metrics is not known in rules. Did you mean no-metric?",
                        file
                                + ":4:16: error: \"fatal\" is not allowed for no-criteria; allowed: error, warning, info or off.",
                        file
                                + ":5:1: error: The member dimension is not known in the document. Did you mean dimensions?");
        assertThatThrownBy(() -> Config.load(directory.resolve("none.yaml")))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage(directory.resolve("none.yaml") + ": there is no such file.");
    }

    @Test
    void manyFaultsCostNoMoreThanEachAlone() {
        String members =
                IntStream.range(0, 50_000).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(","));
        String ports = "\"y\",".repeat(50_000) + "1";
        String profile = "{\"securityProfileName\": \"a\", " + members + ", \"behaviors\": [{\"name\": \"b\","
                + " \"metric\": \"aws:listening-tcp-ports\", \"criteria\": {\"comparisonOperator\": \"in-port-set\","
                + " \"value\": {\"ports\": [" + ports + "]}}}]}";
        assertThat(IOTDD.validate(profile).findings())
                .as("one for each member, one for each port, and one for their number")
                .hasSize(100_001);
    }

    @Test
    void limitsCanBeSet() {
        Config config = Config.defaults().withLimits(new Limits(1_000, 100, 2, 20));
        assertThat(IOTDD.withConfig(config).validate(FLAG_AND_VALUE).findings())
                .extracting(Finding::message)
                .containsExactly("The document is nested deeper than 2 levels.");
        assertThatThrownBy(() -> new Limits(0, 1, 1, 1))
                .hasMessage("The limit bytes is 0; allowed are 1 to 2147483639.");
    }
}
