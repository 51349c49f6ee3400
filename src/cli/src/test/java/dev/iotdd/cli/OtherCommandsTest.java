package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.spec.Operation;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class OtherCommandsTest {

    static Stream<String> rules() {
        return Spec.bundled().rules().stream().map(RuleInfo::id);
    }

    static List<String> commands() {
        return List.copyOf(line().getSubcommands().keySet());
    }

    private static CommandLine line() {
        return IotddCommand.line(new Console(System.in, System.out, System.err, false, false, Map.of()));
    }

    @Test
    void theCatalogueListsEveryRule() {
        assertThat(Run.of("rules").out().lines().map(String::strip))
                .anySatisfy(line -> assertThat(line).matches("delete-behaviors-with-behaviors +D +error"));
        rules().forEach(id -> assertThat(Run.of("rules").out()).contains("  " + id + " "));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAPage(String id) {
        Run run = Run.of("rules", id);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(id + "\n\n")
                .contains(
                        "\nLevel:    ",
                        "\nEvidence: ",
                        "\nSources:\n  ",
                        "\nWrong:\n\n  ",
                        "\n  -> ",
                        "\nRight:\n\n  ");
    }

    @Test
    void rulesAreToBeHadAsJson() {
        assertThat(Run.of("rules", "--format", "json").out().lines().filter(line -> line.startsWith("{\"id\":\"")))
                .hasSameSizeAs(Spec.bundled().rules());
        assertThat(Run.of("rules", "no-metric", "--format", "json").out())
                .startsWith("{\"id\":\"no-metric\",\"section\":\"behavior\",")
                .endsWith("}\n");
        assertThat(Run.of("rules", "--format", "yaml")).isEqualTo(new Run(2, "", """
                                error: 'yaml' is no format of the catalogue; known: text, json.
                                See `iotdd rules --help`.
                                """));
    }

    @Test
    void anUnknownRuleIsGuessed() {
        assertThat(Run.of("rules", "no-metrics")).isEqualTo(new Run(2, "", """
                                error: There is no rule 'no-metrics'. Did you mean no-metric? `iotdd rules` lists them.
                                See `iotdd rules --help`.
                                """));
    }

    @Test
    void schemasArePrinted() {
        for (Operation operation : Spec.bundled().operations()) {
            assertThat(Run.of("schema", operation.name()).out())
                    .isEqualTo(Spec.bundled().bundle(operation.name()));
        }
        assertThat(Run.of("schema", "--draft-07", "UpdateSecurityProfile").out())
                .contains("\"$schema\": \"http://json-schema.org/draft-07/schema#\"");
        assertThat(Run.of("schema", "--openapi").out()).isEqualTo(Spec.bundled().openApi());
        assertThat(Run.of("schema", "--openapi", "--draft-07").err()).startsWith("error: OpenAPI 3.1 has no draft-07");
        assertThat(Run.of("schema").code()).isEqualTo(2);
        assertThat(Run.of("schema", "updateSecurityProfile").err())
                .startsWith(
                        "error: 'updateSecurityProfile' is no operation of the API. Did you mean UpdateSecurityProfile?");
    }

    @Test
    void completionIsAScriptForAllCommands() {
        assertThat(Run.of("completion").out()).startsWith("#!/usr/bin/env bash").contains(commands());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpNamesEveryOption(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: iotdd " + command + " ").contains("Example");
        Map<String, CommandLine> all = line().getSubcommands();
        assertThat(Optional.ofNullable(all.get(command))
                        .orElseThrow()
                        .getCommandSpec()
                        .options())
                .allSatisfy(option -> assertThat(run.out()).contains(option.longestName()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpFitsATerminal(String command) {
        assertThat(Run.of(command, "--help").out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void helpOnValidateSaysItAll() {
        assertThat(Run.of("validate", "--help").out()).isEqualTo("""
                Usage: iotdd validate [-hV] [--debug] [--no-config] [--quiet] [--baseline=FILE]
                                      [--color=WHEN] [--config=FILE] [--fail-on=LEVEL]
                                      [--format=FORMAT] [--min-evidence=D|I|U]
                                      [--min-level=LEVEL] [--operation=NAME] [--output=FILE]
                                      [--report=FORMAT=FILE]... PATH...
                Validates payloads: requests and responses, as JSON or YAML.
                      PATH...                A file, a directory (all *.json, *.yaml, *.yml, *.
                                               har, *.jsonl and *.json.gz below it), a glob in
                                               quotes, or - for standard input, which reports
                                               call -. Hidden directories, target and
                                               node_modules are left out.
                      --operation=NAME       What the payloads are, instead of recognising
                                               each: an operation for its input, with the
                                               suffix Request or Response for a body, for
                                               example UpdateSecurityProfile or
                                               DescribeSecurityProfileResponse.
                      --format=FORMAT        text (default), json, sarif, junit, github,
                                               gitlab, checkstyle, markdown or html.
                      --output=FILE          Write the report to a file.
                      --report=FORMAT=FILE   Write a further report, for example
                                               sarif=target/iotdd.sarif. May be given several
                                               times.
                      --min-level=LEVEL      Report findings of error, warning or info
                                               (default) and graver.
                      --color=WHEN           On standard output: auto (default), always or
                                               never. Files have none.
                      --quiet                Write nothing if there is nothing to report.
                      --fail-on=LEVEL        Exit with 1 from this level on: error (default),
                                               warning or info; or never.
                      --baseline=FILE        Known findings, as iotdd baseline writes them:
                                               only others count.
                      --config=FILE          Levels, suppressions, declared custom metrics and
                                               dimensions; default for each file: iotdd.yaml or
                                               iotdd.json in its folder or the nearest one
                                               above it, up to the root of the repository.
                      --no-config            Look for no configuration.
                      --min-evidence=D|I|U   Report rules that are documented (D), also
                                               inferred ones (I), or all (U, default). What is
                                               left out does not count for the exit code either.
                  -h, --help                 Show this help message and exit.
                  -V, --version              Print version information and exit.
                      --debug                Show the stack trace should iotdd itself fail.

                Exit codes: 0 clean, 1 an error (or what --fail-on says), 2 usage, 3 a file
                that cannot be read or a path that matches none, 4 a fault of iotdd's own.

                Examples:
                  iotdd validate profiles/
                  iotdd validate --format json --min-evidence D 'profiles/**/*.yaml'
                  iotdd validate --report sarif=iotdd.sarif --report junit=iotdd.xml profiles/
                  aws iot describe-security-profile --security-profile-name f | iotdd validate -
                """);
    }

    @Test
    void helpOnTheProgramNamesEveryCommand() {
        assertThat(Run.of("--help").out()).contains(commands());
        assertThat(Run.of("--help").out()).contains("Exit codes: 0 clean, 1 findings, 2 usage, 3 unreadable input, 4");
        assertThat(Run.of()).extracting(Run::code).isEqualTo(2);
        assertThat(Run.of("--version").out()).startsWith("iotdd ");
    }

    @Test
    void terminalsAreToldByTheirDevice() {
        assertThat(Stream.of("/dev/pts/3", "/dev/tty1", "/dev/console")).allMatch(Terminal::isDevice);
        assertThat(Stream.of("/dev/null", "pipe:[4711]", "socket:[4711]", "/home/me/report.txt"))
                .noneMatch(Terminal::isDevice);
    }

    @Test
    void anUnknownCommandIsGuessed() {
        Run run = Run.of("valdate", "x.json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean: iotdd validate");
    }
}
