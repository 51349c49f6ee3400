package dev.iotdd.conform.kit;

import dev.iotdd.Level;
import dev.iotdd.conform.kit.Bench.Answered;
import dev.iotdd.conform.scorecard.Group;
import dev.iotdd.contract.Call;
import dev.iotdd.contract.Contract;
import dev.iotdd.contract.ContractCase;
import dev.iotdd.contract.GivenState;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.generate.GeneratedCase;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.ErrorType;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.RuleInfo.Check;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The requests of the fixtures, sent: those that break a rule are refused, the others accepted and kept. */
final class FixtureTrials {

    private final Spec spec;
    private final Basis basis;
    private final Background background;
    private final Echo echo;
    private final Surroundings surroundings;
    private final List<String> addresses;

    FixtureTrials(Spec spec, Basis basis, Surroundings surroundings) {
        this.spec = spec;
        this.basis = basis;
        this.background = new Background(basis.file());
        this.echo = new Echo(spec, basis.file());
        this.surroundings = surroundings;
        this.addresses = basis.file()
                .path("addresses")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    List<ConformanceCase> cases() {
        return spec.operations().stream()
                .flatMap(operation -> cases(operation).stream())
                .toList();
    }

    private List<ConformanceCase> cases(Operation operation) {
        List<GeneratedCase> entries = FixtureFile.read(operation.name());
        Map<GeneratedCase, JsonNode> documents = new LinkedHashMap<>();
        entries.forEach(entry -> documents.put(entry, Trees.read(entry.document())));
        Map<String, JsonNode> ordinary = ordinary(operation, List.copyOf(documents.values()));
        Kind kind = new Kind(operation, new Fitting(operation, addresses, ordinary, background), example(operation));
        List<ConformanceCase> cases = new ArrayList<>();
        documents.forEach((entry, document) -> {
            if (kind.fitting().canTravel(document)
                    && isJudged(entry)
                    && (isRefused(entry) || canBeAccepted(kind, document))) {
                cases.add(conformanceCase(kind, entry, document));
            }
        });
        return cases;
    }

    /** What all documents of an operation share. */
    private record Kind(Operation operation, Fitting fitting, ContractCase example) {}

    private Optional<RuleInfo> rule(GeneratedCase entry) {
        return entry.finding().map(expected -> spec.rule(expected.rule()));
    }

    /** Whether a service judges it: what a reader refuses is no document that could be sent. */
    private boolean isJudged(GeneratedCase entry) {
        return rule(entry)
                .filter(rule -> rule.check() == Check.READER || rule.check() == Check.PROJECT)
                .isEmpty();
    }

    private static boolean isRefused(GeneratedCase entry) {
        return entry.finding()
                .filter(expected -> expected.level() == Level.ERROR)
                .isPresent();
    }

    private boolean canBeAccepted(Kind kind, JsonNode document) {
        return kind.fitting().canBeAccepted(document)
                && basis.file()
                        .path("exclusive")
                        .valueStream()
                        .noneMatch(entry -> entry.path("members")
                                .valueStream()
                                .allMatch(member -> document.has(member.asString())));
    }

    /** The value of each parameter and address that most documents have. */
    private Map<String, JsonNode> ordinary(Operation operation, List<JsonNode> documents) {
        Map<String, JsonNode> ordinary = new HashMap<>();
        List<String> names = new ArrayList<>(addresses);
        operation.parameters().forEach(parameter -> names.add(parameter.name()));
        for (String name : names) {
            documents.stream()
                    .map(document -> document.path(name))
                    .filter(value -> !value.isMissingNode())
                    .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(most -> ordinary.put(name, most.getKey()));
        }
        return ordinary;
    }

    /** The success that takes least to be brought about. */
    private ContractCase example(Operation operation) {
        Contract contract = Contract.of(spec, Surroundings.ofMock());
        return contract.cases(operation.name()).stream()
                .filter(ContractCase::isSuccess)
                .min(Comparator.comparingLong(entry -> effort(contract, entry)))
                .orElseThrow();
    }

    private static long effort(Contract contract, ContractCase entry) {
        return entry.given().stream()
                .flatMap(state -> contract.find(state).stream())
                .mapToLong(state -> contract.setup(state).size())
                .sum();
    }

    private ConformanceCase conformanceCase(Kind kind, GeneratedCase entry, JsonNode document) {
        boolean isRefused = isRefused(entry);
        return new ConformanceCase(
                basis.of(
                        isRefused ? Group.REFUSED : Group.ACCEPTED,
                        kind.operation().name(),
                        entry.what(),
                        rule(entry),
                        entry.document()),
                bench -> given(kind, bench, entry, document),
                isRefused
                        ? bench -> refused(kind, bench, entry, document)
                        : bench -> accepted(kind, bench, entry, document),
                kind.fitting().isSpecial(document));
    }

    private ObjectNode fitted(Kind kind, Bench bench, GeneratedCase entry, JsonNode document) {
        JsonNode example = Trees.read(bench.here(kind.example()).call().input());
        return kind.fitting()
                .fit(entry, (ObjectNode) document, example, surroundings.prefix(), background.names(surroundings))
                .orElseThrow(() -> new LeftOutException("its name leaves no room for the prefix"));
    }

    /** The states of the example, about the resource that the document is about. */
    private List<GivenState> given(Kind kind, Bench bench, GeneratedCase entry, JsonNode document) {
        ObjectNode fitted = fitted(kind, bench, entry, document);
        ContractCase example = bench.here(kind.example());
        JsonNode input = Trees.read(example.call().input());
        boolean isWrongName = entry.finding()
                .filter(expected -> kind.operation().parameters().stream()
                        .anyMatch(parameter -> parameter.in().equals("path")
                                && expected.pointer().equals("/" + parameter.name())))
                .isPresent();
        if (isWrongName) {
            return List.of();
        }
        Map<String, Object> names = new HashMap<>();
        kind.operation().parameters().stream()
                .filter(parameter -> parameter.in().equals("path"))
                .forEach(parameter -> names.put(
                        input.path(parameter.name()).asString(),
                        fitted.path(parameter.name()).asString()));
        return example.given().stream().map(state -> renamed(state, names)).toList();
    }

    private static GivenState renamed(GivenState state, Map<String, Object> names) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        state.parameters().forEach((name, value) -> parameters.put(name, names.getOrDefault(value, value)));
        return new GivenState(state.name(), parameters);
    }

    private void refused(Kind kind, Bench bench, GeneratedCase entry, JsonNode document) {
        ObjectNode fitted = fitted(kind, bench, entry, document);
        Answered answered = bench.call(new Call(kind.operation().name(), fitted.toString()));
        String rule = entry.finding().orElseThrow().rule();
        boolean isVerdict = isVerdict(kind.operation());
        if (isVerdict && answered.answer().isSuccess()) {
            if (bench.expectSuccess(answered)) {
                verdict(bench, answered, false, basis.reason(rule));
            }
            return;
        }
        bench.expectError(answered, refusals(kind.operation(), rule));
    }

    private boolean isVerdict(Operation operation) {
        return basis.file().path("verdict").path("operation").asString().equals(operation.name());
    }

    private List<ErrorType> refusals(Operation operation, String rule) {
        JsonNode refusal = basis.file().path("refusal");
        ErrorType declared = operation.errors().stream()
                .filter(error -> error.name().equals(refusal.path("error").asString()))
                .findFirst()
                .orElseThrow();
        List<ErrorType> errors = new ArrayList<>(List.of(declared));
        refusal.path("others")
                .path(rule)
                .forEach(name -> errors.add(new ErrorType(name.asString(), declared.status())));
        return errors;
    }

    /** An operation that judges says what it finds in a success. */
    private void verdict(Bench bench, Answered answered, boolean wanted, String reason) {
        JsonNode verdict = basis.file().path("verdict");
        JsonNode found = answered.body().path(verdict.path("member").asString());
        JsonNode errors = answered.body().path(verdict.path("errors").asString());
        if (!found.isBoolean() || found.booleanValue() != wanted || errors.isEmpty() != wanted) {
            bench.problem(
                    answered,
                    verdict.path("member").asString() + " " + wanted + " with " + (wanted ? "no " : "")
                            + verdict.path("errors").asString() + ": " + reason,
                    Trees.shown(found) + " with " + Trees.shown(errors));
        }
    }

    private void accepted(Kind kind, Bench bench, GeneratedCase entry, JsonNode document) {
        ObjectNode fitted = fitted(kind, bench, entry, document);
        Answered answered = bench.call(new Call(kind.operation().name(), fitted.toString()));
        if (isElsewhere(kind, document) && !answered.answer().isSuccess()) {
            notRefused(kind, bench, answered);
        } else if (bench.expectSuccess(answered)) {
            if (isVerdict(kind.operation())) {
                verdict(bench, answered, true, "nothing is wrong with them");
            }
            echo.check(bench, answered, fitted);
        }
    }

    /** Whether it may be about something that is not there: a version, a target or a resource of its own. */
    private boolean isElsewhere(Kind kind, JsonNode document) {
        return kind.operation().parameters().stream()
                .filter(parameter -> !parameter.in().equals("path"))
                .anyMatch(parameter -> document.has(parameter.name()));
    }

    private void notRefused(Kind kind, Bench bench, Answered answered) {
        String refusal = basis.file().path("refusal").path("error").asString();
        List<ErrorType> others = kind.operation().errors().stream()
                .filter(error -> !error.name().equals(refusal))
                .toList();
        bench.expectError(answered, others);
    }
}
