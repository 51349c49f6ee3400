package dev.iotdd.conform.kit;

import dev.iotdd.conform.kit.Bench.Answered;
import dev.iotdd.contract.Contract;
import dev.iotdd.contract.ContractCase;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The cases of the contract: successes of all operations, and all errors that they declare. */
final class ContractTrials {

    private final Basis basis;
    private final Contract contract;
    private final Set<String> serverMade;

    ContractTrials(Spec spec, Basis basis) {
        this.basis = basis;
        this.contract = Contract.of(spec, Surroundings.ofMock());
        this.serverMade = Set.of("message");
    }

    List<ConformanceCase> cases() {
        return contract.cases().stream().map(this::conformanceCase).toList();
    }

    private ConformanceCase conformanceCase(ContractCase entry) {
        return new ConformanceCase(
                basis.of(entry), bench -> bench.here(entry).given(), bench -> tried(bench, bench.here(entry)), true);
    }

    private void tried(Bench bench, ContractCase entry) {
        Answered answered = bench.call(entry.call());
        boolean isWanted = entry.error()
                .map(error -> bench.expectError(answered, List.of(error)))
                .orElseGet(() -> bench.expectSuccess(answered));
        if (isWanted && entry.error().isPresent()) {
            members(bench, answered, Trees.read(entry.output().orElse("{}")));
        } else if (isWanted) {
            entry.output().map(Trees::read).ifPresent(output -> names(bench, answered, output));
        }
    }

    /** What an error says beside its message, which may have any words. */
    private void members(Bench bench, Answered answered, JsonNode wanted) {
        wanted.properties().stream()
                .filter(member -> !serverMade.contains(member.getKey()))
                .filter(member -> !isSame(member.getValue(), answered.body().path(member.getKey())))
                .forEach(member -> bench.problem(
                        answered,
                        member.getKey() + " " + member.getValue(),
                        Trees.shown(answered.body().path(member.getKey()))));
    }

    /** ARNs name an account and a region that the caller may not know; they end alike. */
    private static boolean isSame(JsonNode wanted, JsonNode found) {
        return wanted.equals(found) || (found.isString() && Arns.alike(wanted.asString(), found.stringValue()));
    }

    /** A success has the members of the example. Their values are judged by the schema, the rules and the scenarios. */
    private static void names(Bench bench, Answered answered, JsonNode example) {
        List<String> missing = example.propertyNames().stream()
                .filter(name -> !answered.body().has(name) && !isPlural(example.path(name)))
                .toList();
        Optional.of(missing)
                .filter(names -> !names.isEmpty())
                .ifPresent(
                        names -> bench.problem(answered, "an answer with " + String.join(", ", names), "one without"));
    }

    private static boolean isPlural(JsonNode value) {
        return value.isArray() && value.isEmpty();
    }
}
