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
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class OtherCommandsTest {

    static Stream<String> rules() {
        return Spec.bundled().rules().stream().map(RuleInfo::id);
    }

    static List<String> commands() {
        return List.copyOf(line().getSubcommands().keySet());
    }

    private static CommandLine line() {
        return IotddCommand.line(new Console(System.in, System.out, System.err, false, Map.of()));
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
                        "\nSources:\n  F",
                        "\nWrong:\n\n  ",
                        "\n  -> ",
                        "\nRight:\n\n  ");
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
        assertThat(Run.of("schema", "updateSecurityProfile").err())
                .startsWith(
                        "error: 'updateSecurityProfile' is no operation of the API. Did you mean UpdateSecurityProfile?");
    }

    @Test
    void completionIsAScriptForAllCommands() {
        assertThat(Run.of("completion").out()).startsWith("#!/usr/bin/env bash").contains(commands());
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "rules", "schema", "generate", "mock", "completion"})
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

    @Test
    void helpOnTheProgramNamesEveryCommand() {
        assertThat(Run.of("--help").out()).contains(commands());
        assertThat(Run.of("--help").out()).contains("Exit codes: 0 clean, 1 findings, 2 usage, 3 unreadable input, 4");
        assertThat(Run.of()).extracting(Run::code).isEqualTo(2);
        assertThat(Run.of("--version").out()).startsWith("iotdd ");
    }

    @Test
    void anUnknownCommandIsGuessed() {
        Run run = Run.of("valdate", "x.json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean: iotdd validate");
    }
}
