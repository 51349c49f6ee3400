package dev.iotdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigsTest {

    private static final String PROFILE = "{\"securityProfileName\": \"fleet\", \"deleteBehaviors\": true}";
    private static final Iotdd IOTDD = Iotdd.create();

    @TempDir
    private Path root;

    @Test
    void theNearestConfigurationAboveAFileHoldsForIt() throws IOException {
        write("iotdd.yaml", "rules: {update-without-version: error}");
        write("inner/iotdd.json", "{\"rules\": {\"update-without-version\": \"info\"}}");
        Path outer = write("profiles/a.json", PROFILE);
        Path inner = write("inner/profiles/b.json", PROFILE);
        assertThat(discovered(outer, inner))
                .containsExactly("a.json error update-without-version", "b.json info update-without-version");
    }

    @Test
    void nothingAboveARepositoryIsLookedAt() throws IOException {
        write("iotdd.yaml", "rules: {update-without-version: error}");
        Files.createDirectories(root.resolve("checkout/.git"));
        Path file = write("checkout/profiles/a.json", PROFILE);
        assertThat(discovered(file)).isEmpty();
        write("checkout/iotdd.yaml", "rules: {update-without-version: warning}");
        assertThat(discovered(file)).containsExactly("a.json warning update-without-version");
    }

    @Test
    void twoConfigurationsInOneFolderAreAMistake() throws IOException {
        write("iotdd.yaml", "{}");
        write("iotdd.json", "{}");
        Path file = write("a.json", PROFILE);
        assertThatThrownBy(() -> discovered(file))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage(root.resolve("iotdd.json") + ": beside it is iotdd.yaml; keep one of them.");
    }

    @Test
    void overridesAreForFilesBelowTheConfigurationsFolder() throws IOException {
        write("iotdd.yaml", """
                minEvidence: D
                rules: {update-without-version: error}
                overrides:
                  - files: [legacy/, "**/old-*.json"]
                    rules: {update-without-version: "off"}
                  - files: ["legacy/new/*.json"]
                    rules: {update-without-version: info}
                """);
        Path plain = write("a.json", PROFILE);
        Path folder = write("legacy/deep/b.json", PROFILE);
        Path named = write("old-c.json", PROFILE);
        Path last = write("legacy/new/d.json", PROFILE);
        assertThat(discovered(plain, folder, named, last))
                .containsExactly("a.json error update-without-version", "d.json info update-without-version");
    }

    @Test
    void whatIsNoFileHasTheConfigurationThatIsGiven() throws IOException {
        write("iotdd.yaml", "rules: {update-without-version: error}");
        Configs configs =
                Configs.discovered().otherwise(Config.defaults().withRule("update-without-version", Level.INFO));
        Iotdd iotdd = IOTDD.withConfigs(configs);
        assertThat(iotdd.validate(PROFILE).findings())
                .extracting(Finding::level)
                .containsExactly(Level.INFO);
        assertThat(iotdd.validate(Payload.of("-", PROFILE).at(root.resolve("not-yet.json")))
                        .findings())
                .extracting(Finding::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void aChangeWinsOverEveryConfiguration() throws IOException {
        write("iotdd.yaml", "overrides: [{files: ['**'], minEvidence: U}]");
        Path file = write("a.json", "{\"securityProfileName\": \"fleet\", \"behaviours\": []}");
        Iotdd found = IOTDD.withConfigs(Configs.discovered());
        assertThat(found.validate(file).findings()).isNotEmpty();
        assertThat(IOTDD.withConfigs(
                                Configs.discovered().changed(config -> config.withMinEvidence(Evidence.DOCUMENTED)))
                        .validate(file)
                        .findings())
                .isEmpty();
    }

    @Test
    void suppressedFindingsAreKeptApart() throws IOException {
        write("iotdd.yaml", """
                rules: {update-without-version: error, no-criteria: "off"}
                suppressions:
                  - {rule: update-without-version, profile: fleet, reason: One writer., until: 2027-06-30}
                  - {rule: unknown-metric, behavior: second, reason: Waiting for AWS.}
                """);
        Path file = write("a.json", """
                {"securityProfileName": "fleet", "behaviors": [
                  {"name": "first", "metric": "aws:x", "suppressAlerts": true},
                  {"name": "second", "metric": "aws:y", "suppressAlerts": true}]}
                """);
        Report report = on("2027-06-30").validate(file);
        assertThat(report.findings())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .contains("aws:x");
        assertThat(report.suppressed())
                .extracting(accepted -> accepted.finding().rule() + ": " + accepted.reason())
                .containsExactly("update-without-version: One writer.", "unknown-metric: Waiting for AWS.");
        assertThat(on("2027-07-01").validate(file).findings())
                .extracting(finding -> finding.level().word() + " " + finding.rule())
                .containsExactly("error update-without-version", "error unknown-metric", "warning expired-suppression");
    }

    @Test
    void aSuppressedErrorLeavesItsFileValid() throws IOException {
        write("iotdd.yaml", """
                rules: {update-without-version: error}
                suppressions: [{rule: update-without-version, reason: One writer.}]
                """);
        assertThat(on("2027-01-01").validate(write("a.json", PROFILE)).files())
                .extracting(FileResult::status)
                .containsExactly(FileResult.Status.VALID);
    }

    @Test
    void mistakesInAConfigurationAreShownWithTheirPlace() throws IOException {
        Path file = write("iotdd.yaml", """
                overrides:
                  - files: ["a[.json"]
                    rules: {no-metrics: off}
                suppressions:
                  - rule: no-metrics
                    until: 2027-02-30
                  - rule: no-metric
                    reason: ' '
                    file: a.json
                """);
        assertThatThrownBy(() -> Config.load(file))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContainingAll(
                        file + ":2:13: error: files[0] is \"a[.json\", which is not allowed; allowed: a glob,",
                        file + ":3:13: error: The member no-metrics is not known in rules. Did you mean no-metric?",
                        file + ":5:5: error: The member reason is missing from suppressions[0].",
                        file
                                + ":5:11: error: \"no-metrics\" is not allowed for rule; allowed: the ids of `iotdd rules`."
                                + " Did you mean no-metric?",
                        file + ":6:12: error: until is \"2027-02-30\", which is not allowed; allowed: a day of the",
                        file + ":8:13: error: reason is \" \", which is not allowed; allowed: a sentence.",
                        file + ":9:5: error: The member file is not known in suppressions[1]. Did you mean files?");
    }

    private Iotdd on(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T23:59:59Z"), ZoneOffset.UTC);
        return IOTDD.withConfigs(Configs.discovered()).withClock(clock);
    }

    private List<String> discovered(Path... files) {
        return IOTDD.withConfigs(Configs.discovered()).validateAll(List.of(files)).findings().stream()
                .map(finding -> Path.of(finding.location().file()).getFileName() + " "
                        + finding.level().word() + " " + finding.rule())
                .toList();
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
