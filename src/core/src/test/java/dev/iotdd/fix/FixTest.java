package dev.iotdd.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Config;
import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.Level;
import dev.iotdd.Payload;
import dev.iotdd.Report;
import dev.iotdd.Repository;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.RuleInfo.Fix;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixTest {

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Iotdd IOTDD = Iotdd.create(SPEC);
    private static final Path FIXES = Repository.FIXTURES.resolve("fixes");
    private static final String FIXED = ".fixed.";
    private static final String FLAG =
            "{\"securityProfileName\": \"fleet\", \"expectedVersion\": 3, \"behaviours\": []}";

    /** Documents before their repair, in folders of the rules that they break. */
    static Stream<Path> documents() {
        return Repository.files(FIXES, "**").stream()
                .filter(file -> !name(file).contains(FIXED))
                .filter(file -> SPEC.findRule(name(file.resolveSibling("").toAbsolutePath()))
                        .isPresent());
    }

    /** All documents that are made to be wrong. */
    static Stream<Path> wrong() {
        return Repository.files(Repository.FIXTURES, "{rules,combined,shapes}/**.{json,yaml}").stream()
                .filter(file ->
                        !name(file).endsWith(".expected.json") && !name(file).startsWith("config."));
    }

    private static String name(Path file) {
        return file.toFile().getName();
    }

    private static String fixed(Path file) {
        return Repository.read(file.resolveSibling(name(file).replaceFirst("\\.", FIXED)));
    }

    private static FixResult fix(String name, String text) {
        return IOTDD.fix(Payload.of(name, text), true);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentsAreRepairedAndNothingElseChanges(Path file) {
        String before = Repository.read(file);
        FixResult result = fix(name(file), before);
        assertThat(result.after()).isEqualTo(fixed(file)).isNotEqualTo(before);
        assertThat(result.fixed())
                .extracting("rule")
                .containsOnly(name(file.resolveSibling("").toAbsolutePath()));
        assertThat(IOTDD.validate(Payload.of(name(file), result.after())).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void safeRepairsAreTheOnlyOnesUnlessAskedFor(Path file) {
        String rule = name(file.resolveSibling("").toAbsolutePath());
        FixResult result = IOTDD.fix(Payload.of(name(file), Repository.read(file)), false);
        assertThat(result.isChanged()).isEqualTo(SPEC.rule(rule).fix() == Fix.SAFE);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void lineBreaksMarksAndCommentsStay(Path file) {
        String before = Repository.read(file);
        String windows = before.replace("\n", "\r\n");
        assertThat(fix(name(file), windows).after()).isEqualTo(fixed(file).replace("\n", "\r\n"));
        assertThat(fix(name(file), "\uFEFF" + before).after()).isEqualTo("\uFEFF" + fixed(file));
        assertThat(fix(name(file), "\n \n" + before + "\n\n").after()).isEqualTo("\n \n" + fixed(file) + "\n\n");
        if (name(file).endsWith(".yaml")) {
            String comment = "# behaviors: [] \uD83D\uDE00\n---\n";
            assertThat(fix(name(file), comment + before).after()).isEqualTo(comment + fixed(file));
        }
    }

    /** Documents of all forms, so recordings too, packed ones and those of a record a line. */
    static Stream<Path> ofAllForms() {
        return Stream.concat(wrong(), Repository.files(Repository.FIXTURES.resolve("forms"), "**").stream())
                .filter(file -> !name(file).endsWith(".expected.json"));
    }

    @ParameterizedTest
    @MethodSource("ofAllForms")
    void findingsTellWhetherThereMayBeARepair(Path file) {
        List<Finding> promised = IOTDD.validate(file).findings().stream()
                .filter(finding -> finding.fix() != Fix.NONE)
                .toList();
        FixResult result = IOTDD.fix(Payload.of(file), true);
        boolean handled = !result.fixed().isEmpty() || !result.left().isEmpty();
        assertThat(handled).isEqualTo(!promised.isEmpty() && result.problem().isEmpty());
        assertThat(result.isChanged()).isEqualTo(!result.fixed().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudtrail/fail-lines.jsonl", "cloudtrail/fail-log.json.gz", "har/fail-calls.har"})
    void recordingsAreLeftAsTheyAre(String recording) {
        Path file = Repository.FIXTURES.resolve("forms").resolve(recording);
        assertThat(IOTDD.validate(file).findings()).isNotEmpty();
        FixResult result = IOTDD.fix(Payload.of(file), true);
        assertThat(result.isChanged()).isFalse();
        assertThat(result.left()).isEmpty();
        assertThat(result.problem()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void repairsAreLastingAndMakeNothingWorse(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        FixResult result = IOTDD.fix(Payload.of(name(file), before), true);
        if (result.problem().isPresent()) {
            assertThat(result.isChanged()).isFalse();
            return;
        }
        byte[] after = result.after().getBytes(StandardCharsets.UTF_8);
        if (!result.isChanged()) {
            assertThat(result.fixed()).isEmpty();
            assertThat(after).isEqualTo(before);
            return;
        }
        FixResult again = fix(name(file), result.after());
        assertThat(again.after()).isEqualTo(result.after());
        Report old = IOTDD.validate(Payload.of(name(file), before));
        Report now = IOTDD.validate(Payload.of(name(file), after));
        assertThat(now.count(Level.ERROR)).isLessThanOrEqualTo(old.count(Level.ERROR));
        assertThat(now.findings().size()).isLessThanOrEqualTo(old.findings().size());
        assertThat(result.diff()).startsWith("--- a/" + name(file) + "\n+++ b/");
    }

    @Test
    void rulesThatSaySoHaveRepairsAndDocuments() {
        Set<String> fixable = SPEC.rules().stream()
                .filter(RuleInfo::fixable)
                .map(RuleInfo::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> folders = documents()
                .map(file -> name(file.resolveSibling("").toAbsolutePath()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(folders).isEqualTo(fixable);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void howATextIsFormattedDoesNotMatter(Path file) {
        String before = Repository.read(file);
        String fixed = fixed(file);
        List<UnaryOperator<String>> formats = new ArrayList<>();
        formats.add(String::stripTrailing);
        formats.add(text -> text.replace("\n", "\r"));
        formats.add(text -> "\uFEFF" + text.stripTrailing().replace("\n", "\r\n"));
        if (name(file).endsWith(".json")) {
            formats.add(text -> text.replace("  ", "\t").replace(": [{", "\t:\n[\r\n{"));
            formats.add(text -> text.replace("]", "\n\n ]").replace("},", "}\t,"));
        } else {
            formats.add(text -> text.replaceAll("(?m)(?<! #.{0,50})$", " # \uD83D\uDE00 {\"'")
                    .replaceAll(" # \\S+ \\{\"'$", ""));
            formats.add(text -> text.replace(": {", ":   {").replace("]", "\n    ]"));
            formats.add(text -> "%YAML 1.2\n--- # [\n" + text + "...\n");
        }
        for (UnaryOperator<String> format : formats) {
            FixResult result = fix(name(file), format.apply(before));
            assertThat(result.after()).isEqualTo(format.apply(fixed));
        }
    }

    @Test
    void whoSharesAnAnchorIsRepairedWithIt() {
        FixResult result = fix("anchor.yaml", Repository.read(FIXES.resolve("unknown-metric/anchor.yaml")));
        assertThat(result.fixed()).extracting(Finding::behavior).containsExactly(Optional.of("a"), Optional.of("b"));
    }

    @Test
    void whatTagsMarkIsLeftToPeople() {
        FixResult result = fix("tag.yaml", """
                securityProfileName: fleet
                expectedVersion: 3
                behaviors:
                  - {name: a, metric: !!str aws:num-conection-attempts}
                """);
        assertThat(result.isChanged()).isFalse();
        assertThat(result.left()).extracting("rule").containsExactly("unknown-metric");
    }

    @Test
    void anElementThatOthersReferToStays() {
        FixResult result = fix("shared.yaml", """
                securityProfileName: fleet
                expectedVersion: 3
                behaviors:
                  - name: a
                    metric: aws:num-disconnects
                    criteria: {mlDetectionConfig: {confidenceLevel: LOW}}
                    metricDimension: {dimensionName: d}
                additionalMetricsToRetainV2:
                  - metric: battery-level
                  - &battery {metric: battery-level}
                  - {<<: *battery}
                """.replace("{<<: *battery}", "*battery"));
        assertThat(result.fixed()).extracting("rule").contains("retained-twice");
        assertThat(result.after()).contains("  - metric: battery-level\n").doesNotContain("*battery");
    }

    @Test
    void whatTheProjectAcceptsStays(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("iotdd.yaml"), """
                suppressions:
                  - {rule: duplicate-value, reason: The console shows them twice too., until: 2027-01-31}
                """);
        Iotdd lenient = IOTDD.withConfig(Config.load(config));
        String text = Repository.read(FIXES.resolve("duplicate-value/ports.json"));
        FixResult accepted = on(lenient, "2027-01-31").fix(Payload.of("a.json", text), true);
        assertThat(accepted.isChanged()).isFalse();
        assertThat(accepted.left()).isEmpty();
        assertThat(on(lenient, "2027-02-01")
                        .fix(Payload.of("a.json", text), true)
                        .isChanged())
                .isTrue();
    }

    private static Iotdd on(Iotdd iotdd, String day) {
        return iotdd.withClock(Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void recordingsAreNotMended() {
        String event = """
                {"eventSource": "iot.amazonaws.com", "eventName": "UpdateSecurityProfile", "eventVersion": "1.08",
                 "requestParameters": {"securityProfileName": "fleet", "expectedVersion": 3, "behaviors": []}}
                """;
        assertThat(IOTDD.validate(Payload.of("event.json", event)).findings())
                .extracting(Finding::rule)
                .contains("empty-list-clears-nothing");
        FixResult result = fix("event.json", event);
        assertThat(result.after()).isEqualTo(event);
        assertThat(result.left()).isEmpty();
    }

    @Test
    void whatWouldMakeItWorseIsNotDone() {
        String both = """
                {"securityProfileName": "fleet", "expectedVersion": 3, "behaviours": [{"name": "a"}], "deleteBehaviors": true}
                """;
        FixResult result = fix("both.json", both);
        assertThat(result.isChanged()).isFalse();
        assertThat(result.left()).extracting("rule").containsExactly("unknown-member");
    }

    @Test
    void theDiffHasAHunkForEachPlace() {
        String before = "{\"securityProfileName\": \"fleet\",\n\"expectedVersion\": 3,\r\n\n\n\"behaviours\": [\n]}";
        assertThat(fix("a.json", before).diff()).isEqualTo("""
                        --- a/a.json
                        +++ b/a.json
                        @@ -2,5 +2,4 @@
                         "expectedVersion": 3,\r
                        \s
                        \s
                        -"behaviours": [
                        -]}
                        \\ No newline at end of file
                        +"deleteBehaviors": true}
                        \\ No newline at end of file
                        """);
        String far = "{\"behaviours\": [],\n"
                .concat("\n".repeat(9))
                .concat("\"alertTargets\": {}, \"expectedVersion\": 3, \"securityProfileName\": \"fleet\"}\n");
        assertThat(fix("a.json", far).diff().lines().filter(line -> line.startsWith("@@")))
                .containsExactly("@@ -1,4 +1,4 @@", "@@ -8,4 +8,4 @@");
    }

    @Test
    void namesThatCouldBeMistakenAreQuoted() {
        assertThat(fix("a b.json", FLAG).diff()).startsWith("--- a/a b.json\t\n+++ b/a b.json\t\n");
        assertThat(fix("a\n\"\\.json", FLAG).diff()).startsWith("--- \"a/a\\012\\\"\\\\.json\"\n");
        assertThat(fix("./b/../a.json", FLAG).diff()).startsWith("--- a/a.json\n+++ b/a.json\n");
        assertThat(fix("/x/a.json", FLAG).diff()).startsWith("--- /x/a.json\n+++ /x/a.json\n");
    }

    @Test
    void filesAreReplacedAtOnceWithTheirPermissionsAndLinks(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("fleet.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        FixedFile.write(link, new FixResult("link.json", "old", "new", List.of(), List.of(), Optional.empty()));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(fix("a.json", "{").problem().orElseThrow()).startsWith("a.json:1:2: error: This is not JSON: ");
        assertThat(IOTDD.fix(Payload.of(Path.of("none.json")), false).problem())
                .contains("none.json: there is no such file.");
    }
}
