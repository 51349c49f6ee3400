package dev.iotdd.conform.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.contract.Contract;
import dev.iotdd.contract.ContractCase;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code conformance.json} speaks of is there. */
class ConformanceFileTest {

    private static final Spec SPEC = Spec.bundled();
    private static final JsonNode FILE = Trees.read(SPEC.files().text("conformance.json"));
    private static final Contract CONTRACT = Contract.of(SPEC, Surroundings.ofMock());
    private static final Set<String> KEYWORDS = Set.of(
            "operation",
            "input",
            "paged",
            "error",
            "members",
            "only",
            "absent",
            "has",
            "lacks",
            "distinct",
            "save",
            "same",
            "notBefore",
            "matches");

    private static Stream<JsonNode> scenarios() {
        return FILE.path("scenarios").valueStream();
    }

    private static Stream<JsonNode> steps() {
        return scenarios().flatMap(scenario -> scenario.path("steps").valueStream());
    }

    @Test
    void factsAreKnown() {
        List<String> facts = Stream.of(
                        scenarios().map(scenario -> scenario.path("facts")),
                        FILE.path("operations").valueStream(),
                        FILE.path("errors").valueStream(),
                        FILE.path("interactions").valueStream())
                .flatMap(lists -> lists)
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
        assertThat(SPEC.facts()).containsKeys(facts.toArray(String[]::new));
        assertThat(scenarios()).allMatch(scenario -> !scenario.path("facts").isEmpty());
    }

    @Test
    void operationsErrorsAndInteractionsAreThoseOfTheContract() {
        assertThat(FILE.path("operations").propertyNames())
                .containsExactlyInAnyOrderElementsOf(SPEC.operations().stream()
                        .map(operation -> operation.name())
                        .toList());
        assertThat(SPEC.operations().stream().flatMap(operation -> operation.errors().stream()))
                .extracting(ErrorType::name)
                .containsAll(FILE.path("errors").propertyNames());
        assertThat(CONTRACT.cases())
                .extracting(ContractCase::description)
                .containsAll(FILE.path("interactions").propertyNames());
    }

    @Test
    void stepsSayWhatTheRunnerUnderstands() {
        assertThat(steps().flatMap(step -> step.propertyNames().stream())).isSubsetOf(KEYWORDS);
        assertThat(steps()).allSatisfy(step -> {
            var operation =
                    SPEC.findOperation(step.path("operation").asString()).orElseThrow();
            assertThat(operation.pagination().isPresent() || !step.has("paged")).isTrue();
            assertThat(operation.errors().stream().map(ErrorType::name).toList())
                    .containsAll(step.optional("error").map(JsonNode::asString).stream()
                            .toList());
        });
    }

    @Test
    void statesAreKnown() {
        assertThat(Stream.concat(
                        scenarios().flatMap(scenario -> scenario.path("given").valueStream()),
                        FILE.path("background").valueStream()))
                .allMatch(state -> CONTRACT.find(Scenario.given(state)).isPresent());
    }

    @Test
    void idsAreUniqueAndEachScenarioEndsInAnExpectation() {
        assertThat(scenarios().map(scenario -> scenario.path("id").asString())).doesNotHaveDuplicates();
        assertThat(scenarios().map(scenario -> scenario.path("operation").asString()))
                .allMatch(name -> SPEC.findOperation(name).isPresent());
    }
}
