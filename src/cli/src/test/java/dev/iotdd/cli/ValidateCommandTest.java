package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private static final String GOOD = "{\"securityProfileName\": \"fleet\", \"deleteBehaviors\": true}\n";
    private static final String BAD = "{\"securityProfileName\": \"fleet\",\n \"deleteBehavior\": true}\n";
    private static final String REPAIR = "`iotdd fix --unsafe` may repair 1.\n";
    private static final String FINDING = """
            %s:2:2: error: The member deleteBehavior is not known in the document. Did you mean deleteBehaviors? [unknown-member]
                 "deleteBehavior": true}
                 ^~~~~~~~~~~~~~~~
                Correct the name of the member, or remove it.
                (inferred, not documented)

            """;
    private static final String NOTHING = """
            %s:1:1: info: The request changes nothing. [nothing-to-update]
            """;

    @TempDir
    private Path directory;

    private String good;
    private String bad;

    @BeforeEach
    void files() throws IOException {
        good = Files.writeString(directory.resolve("good.json"), GOOD).toString();
        bad = Files.writeString(directory.resolve("bad.json"), BAD).toString();
    }

    @Test
    void aCleanFileIsSaidToBe() {
        assertThat(Run.of("validate", good))
                .isEqualTo(new Run(0, "1 document (1 UpdateSecurityProfile): 0 errors, 0 warnings, 0 infos.\n", ""));
        assertThat(Run.of("validate", "--quiet", good)).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void anErrorIsShownAtItsLine() {
        assertThat(Run.of("validate", bad))
                .isEqualTo(new Run(
                        1,
                        FINDING.formatted(bad) + "1 document (1 UpdateSecurityProfile): 1 error, 0 warnings, 0 infos.\n"
                                + REPAIR,
                        ""));
    }

    @Test
    void standardInputIsRead() {
        Run run = Run.reading(BAD, "validate", "-");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("-:2:2: error: The member deleteBehavior");
    }

    @Test
    void directoriesAreWalkedAndGlobsMatched() throws IOException {
        Path below = Files.createDirectories(directory.resolve("a/target"));
        Files.writeString(below.resolve("built.json"), BAD);
        Files.writeString(directory.resolve("a/other.yaml"), "securityProfileName: fleet\ndeleteBehaviors: true\n");
        Files.writeString(directory.resolve("a/iotdd.yaml"), "rules: {}\n");
        Files.writeString(directory.resolve("a/notes.txt"), "none\n");
        assertThat(Run.of("validate", directory.toString()).out())
                .endsWith("3 documents (3 UpdateSecurityProfile): 1 error, 0 warnings, 0 infos.\n" + REPAIR);
        assertThat(Run.of("validate", directory + "/**/*.json").out())
                .endsWith("2 documents (2 UpdateSecurityProfile): 1 error, 0 warnings, 0 infos.\n" + REPAIR);
        assertThat(Run.of("validate", directory + "/?ood.json").code()).isZero();
        assertThat(Run.of("validate", directory + "/{good,bad}.json").code()).isEqualTo(1);
    }

    @Test
    void twoAsterisksStandForAnyNumberOfDirectories() throws IOException {
        Path deep = Files.createDirectories(directory.resolve("fleet-a/b/c"));
        Files.writeString(directory.resolve("fleet-a/near.json"), GOOD);
        Files.writeString(deep.resolve("far.json"), GOOD);
        assertThat(filesOf(directory + "/fleet-*/**/*.json"))
                .containsExactly("fleet-a/b/c/far.json", "fleet-a/near.json");
        assertThat(filesOf(directory + "/**/b/**/*.json")).containsExactly("fleet-a/b/c/far.json");
        assertThat(filesOf(directory + "/**/**/near.json")).containsExactly("fleet-a/near.json");
    }

    @Test
    void aDirectoryMayBeALink() throws IOException {
        Path real = Files.createDirectories(directory.resolve("real/below"));
        Files.writeString(real.resolve("a.json"), GOOD);
        Files.createSymbolicLink(directory.resolve("link"), Path.of("real"));
        Files.createSymbolicLink(real.resolve("round"), directory);
        assertThat(filesOf(directory + "/link")).containsExactly("link/below/a.json");
        assertThat(filesOf(directory + "/link/**/*.json")).containsExactly("link/below/a.json");
    }

    private List<String> filesOf(String argument) {
        return PathArguments.resolve(List.of(argument), InputStream.nullInputStream()).payloads().stream()
                .map(payload -> payload.name().substring(directory.toString().length() + 1))
                .toList();
    }

    @Test
    void whatOnlyLooksLikeAGlobIsSoughtAsAFile() {
        assertThat(Run.of("validate", directory + "/a[.json"))
                .extracting(Run::code, Run::err)
                .containsExactly(3, "error: " + directory + "/a[.json: no file matches.\n");
    }

    @Test
    void namesThatTheLocaleCannotExpressAreUnreadable() {
        assertThat(Run.of("validate", "a\u0000.json"))
                .extracting(Run::code, Run::err)
                .containsExactly(
                        3,
                        "error: a\u0000.json: the locale has no such characters in names of files;"
                                + " LC_ALL=C.UTF-8 has.\n");
    }

    @Test
    void faultsOfIotddsOwnEndUnlikeFindings() {
        InputStream broken = failing(() -> new IllegalStateException("no way"));
        Run run = Run.reading(broken, "validate", "-");
        assertThat(run).isEqualTo(new Run(4, "", """
                iotdd failed, and that is a fault of its own: java.lang.IllegalStateException: no way
                Please report it with the command and, if possible, the file; --debug adds the stack trace.
                """));
        assertThat(Run.reading(broken, "validate", "--debug", "-").err()).contains("\tat dev.iotdd.");
    }

    @Test
    void memoryThatDoesNotSufficeIsNoFaultOfIotddsOwn() {
        Run run = Run.reading(failing(() -> new OutOfMemoryError("Java heap space")), "validate", "-");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .matches(
                        "error: [0-9]+ MiB of memory do not suffice for that \\(Java heap space\\)\\. Give Java more, as"
                                + " with JAVA_TOOL_OPTIONS=-Xmx4g, or iotdd less at once\\.\n");
    }

    private static InputStream failing(Supplier<Throwable> fault) {
        return new InputStream() {
            @Override
            public int read() {
                Throwable thrown = fault.get();
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return read();
            }
        };
    }

    @Test
    void whatMatchesNothingOrCannotBeReadIsSaidAndTheRestIsValidated() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("empty"));
        Run run = Run.of("validate", good, directory + "/*.toml", empty.toString(), directory + "/none.json");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("error: " + directory + "/*.toml: no file matches.\n" + "error: " + empty
                        + ": no file below it ends in .json, .yaml, .yml, .har, .jsonl or .json.gz.\n");
        assertThat(run.out())
                .isEqualTo(
                        "error: " + directory + "/none.json: there is no such file.\n\n"
                                + "2 documents (1 UpdateSecurityProfile): 0 errors, 0 warnings, 0 infos; 1 could not be read.\n");
    }

    @Test
    void jsonIsWrittenWhereItIsWanted() throws IOException {
        Path report = directory.resolve("report");
        assertThat(Run.of("validate", "--format", "json", "--output", report.toString(), bad))
                .isEqualTo(new Run(1, "", ""));
        assertThat(Files.readString(report))
                .isEqualTo("{\n\"files\": [\n{\"file\":\"" + bad
                        + "\",\"form\":\"API\",\"documents\":[{\"operation\":\"UpdateSecurityProfile\"}],\"status\":\"invalid\"}],\n\"findings\": [\n"
                        + "{\"rule\":\"unknown-member\",\"level\":\"error\",\"evidence\":\"I\",\"file\":\"" + bad
                        + "\",\"pointer\":\"/deleteBehavior\",\"line\":2,\"column\":2,"
                        + "\"operation\":\"UpdateSecurityProfile\",\"profile\":\"fleet\",\"behavior\":null,"
                        + "\"message\":\"The member deleteBehavior is not known in the document."
                        + " Did you mean deleteBehaviors?\",\"cure\":\"Correct the name of the member, or remove it.\"}],\n"
                        + "\"suppressed\": [],\n\"summary\": {\"files\":1,\"documents\":1,\"valid\":0,\"invalid\":1,\"unreadable\":0,\"errors\":1,"
                        + "\"warnings\":0,\"infos\":0,\"suppressed\":0,\"skipped\":0}\n}\n");
        assertThat(Run.of("validate", "--output", good + "/none/report", bad).err())
                .startsWith("error: The report cannot be written to " + good + "/none/report (" + good + "/none: ");
    }

    @Test
    void severalReportsAreWrittenAtOnce() throws IOException {
        Path sarif = directory.resolve("reports/iotdd.sarif");
        Path junit = directory.resolve("reports/iotdd.xml");
        Run run = Run.of("validate", "--quiet", "--report", "sarif=" + sarif, "--report", "junit=" + junit, good);
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(sarif).content().contains("\"version\": \"2.1.0\"");
        assertThat(junit).content().contains("<testcase classname=\"iotdd\" name=\"" + good + "\"");
        assertThat(Run.of("validate", "--report", "sarif", good).err())
                .startsWith("error: 'sarif' is no report; write FORMAT=FILE, with one of the formats checkstyle,");
    }

    @Test
    void theNearestConfigurationIsFoundWhereverTheProgramIs() throws IOException {
        Files.writeString(directory.resolve("iotdd.yaml"), "rules: {unknown-member: warning}\n");
        assertThat(Run.of("validate", bad).code()).isZero();
        assertThat(Run.of("validate", "--no-config", bad).code()).isEqualTo(1);
        assertThat(Run.of("validate", "--no-config", "--config", "x", bad).err())
                .startsWith("error: --config and --no-config exclude each other.");
        Files.writeString(directory.resolve("iotdd.yaml"), "rule: {}\n");
        assertThat(Run.of("validate", bad))
                .extracting(Run::code, Run::err)
                .containsExactly(
                        2,
                        directory + "/iotdd.yaml:1:1: error: The member rule is not known in the document."
                                + " Did you mean rules? Correct the name of the member, or remove it. [unknown-member]\n");
    }

    @Test
    void levelsEvidenceAndConfigurationDecide() throws IOException {
        Path info = Files.writeString(directory.resolve("info.json"), "{\"securityProfileName\": \"fleet\"}");
        assertThat(Run.of("validate", info.toString()))
                .satisfies(run -> assertThat(run.out()).startsWith(NOTHING.formatted(info)))
                .extracting(Run::code)
                .isEqualTo(0);
        assertThat(Run.of("validate", "--fail-on", "info", info.toString()).code())
                .isEqualTo(1);
        assertThat(Run.of("validate", "--min-level", "warning", "--fail-on", "info", info.toString()))
                .as("what is not shown fails all the same")
                .isEqualTo(new Run(1, "1 document (1 UpdateSecurityProfile): 0 errors, 0 warnings, 0 infos.\n", ""));
        assertThat(Run.of("validate", "--fail-on", "never", "--format", "markdown", bad))
                .satisfies(
                        run -> assertThat(run.out()).contains("unknown-member").doesNotContain("failed"))
                .extracting(Run::code)
                .isEqualTo(0);
        assertThat(Run.of("validate", "--fail-on", "often", bad).err())
                .startsWith("error: 'often' is no level; known: error, warning, info. Or never.");
        assertThat(Run.of("validate", "--min-evidence", "D", bad).code()).isZero();
        Path config = Files.writeString(
                directory.resolve("strict.yaml"), "rules: {update-without-version: error, unknown-member: off}\n");
        assertThat(Run.of("validate", "--config", config.toString(), bad).out())
                .startsWith(bad + ":1:1: error: The request has no expectedVersion, so that it overwrites whatever"
                        + " others have changed meanwhile. [update-without-version]");
    }

    @Test
    void whatAPayloadIsCanBeTold() {
        assertThat(Run.of("validate", "--operation", "DescribeSecurityProfileResponse", good)
                        .out())
                .contains(
                        "The member deleteBehaviors is not known in the document.",
                        "1 document (1 DescribeSecurityProfileResponse): 1 error");
    }

    @Test
    void mistakesInTheCommandLineAreExplained() throws IOException {
        assertThat(Run.of("validate", "--operation", "UpdateSecurityProfil", good)
                        .err())
                .startsWith("error: 'UpdateSecurityProfil' is no operation of the API."
                        + " Did you mean UpdateSecurityProfile? Known are ")
                .endsWith("See `iotdd validate --help`.\n");
        assertThat(Run.of("validate", "--format", "xml", good))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "error: 'xml' is no report format; known: checkstyle, github, gitlab, html, json, junit, markdown, sarif, text.\nSee `iotdd validate --help`.\n"));
        assertThat(Run.of("validate", "--min-level", "fatal", good).err())
                .startsWith("error: 'fatal' is no level; known: error, warning, info.");
        assertThat(Run.of("validate", "--min-evidence", "X", good).err())
                .startsWith("error: 'X' is no evidence; known: D, I, U.");
        assertThat(Run.of("validate", "--color", "pink", good).err())
                .startsWith("error: 'pink' is no choice for --color; known: auto, always, never.");
        assertThat(Run.of("validate").code()).isEqualTo(2);
        assertThat(Run.of("validate", "--colour", "never", good).code()).isEqualTo(2);
        Path config = Files.writeString(directory.resolve("wrong.yaml"), "rules: {no-metrics: off}\n");
        assertThat(Run.of("validate", "--config", config.toString(), good))
                .isEqualTo(new Run(
                        2,
                        "",
                        config + ":1:9: error: The member no-metrics is not known in rules. Did you mean no-metric?"
                                + " Correct the name of the member, or remove it. [unknown-member]\n"));
    }

    @Test
    void colorsAreForTerminals() {
        String escape = "\u001B[";
        assertThat(Run.of("validate", bad).out()).doesNotContain(escape);
        assertThat(Run.of("validate", "--color", "always", bad).out()).contains(escape);
        assertThat(Run.onTerminal(Map.of("TERM", "xterm"), "validate", bad).out())
                .contains(escape);
        assertThat(Run.onTerminal(Map.of("NO_COLOR", "1"), "validate", bad).out())
                .doesNotContain(escape);
        assertThat(Run.onTerminal(Map.of(), "validate", "--color", "never", bad).out())
                .doesNotContain(escape);
        assertThat(Run.onTerminal(Map.of(), "validate", "--format", "json", bad).out())
                .doesNotContain(escape);
    }
}
