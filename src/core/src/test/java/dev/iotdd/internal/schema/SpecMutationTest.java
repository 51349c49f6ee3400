package dev.iotdd.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Fixture;
import dev.iotdd.Iotdd;
import dev.iotdd.Limits;
import dev.iotdd.Repository;
import dev.iotdd.generate.AllCases;
import dev.iotdd.generate.GeneratedCase;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.SpecFiles;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.DocumentKinds;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes the specification one keyword at a time: each change must be noticed by a fixture, that is, some document gets
 * other findings. What no document can notice is listed with its reason.
 */
@Tag("mutation")
class SpecMutationTest {

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Evaluators EVALUATORS = new Evaluators(SPEC);
    private static final DocumentKinds KINDS = new DocumentKinds(SPEC);
    private static final Path RESOURCES = Repository.ROOT.resolve("src/core/src/test/resources");
    private static final String EQUIVALENT = "equivalent-mutants.json";

    /** A document with what the unchanged specification finds in it. */
    private record Known(JsonNode tree, Set<String> findings) {}

    /** The documents of one kind. */
    private record Population(JsonNode schema, List<Known> documents) {}

    private final Map<String, ConcurrentLinkedDeque<Known>> killers = new ConcurrentHashMap<>();

    @Test
    void everyMutantIsKilledOrKnownToBeEquivalent() {
        Map<String, String> equivalent = equivalent();
        Map<String, Boolean> killed = new TreeMap<>();
        for (Map.Entry<Population, List<String>> owner : owners().entrySet()) {
            Population population = owner.getKey();
            List<Mutant> mutants = owner.getValue().stream()
                    .flatMap(definition ->
                            Mutant.of(
                                    definition,
                                    population.schema().path("$defs").path(definition))
                                    .stream())
                    .toList();
            Map<String, Boolean> results = mutants.parallelStream()
                    .collect(Collectors.toConcurrentMap(
                            Mutant::name, mutant -> isKilled(mutant, population), (a, b) -> a && b));
            killed.putAll(results);
        }
        print(killed, equivalent);
        Set<String> survivors = killed.entrySet().stream()
                .filter(mutant -> !mutant.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(survivors).as("mutants that no fixture kills").isEqualTo(new TreeSet<>(equivalent.keySet()));
    }

    private static void print(Map<String, Boolean> killed, Map<String, String> equivalent) {
        long dead = killed.values().stream().filter(Boolean::booleanValue).count();
        long meant = (long) killed.size() - equivalent.size();
        System.out.printf(
                "Mutants of the specification: %d, killed %d, equivalent %d, score %.1f %%%n",
                killed.size(), dead, equivalent.size(), 100.0 * dead / meant);
    }

    private boolean isKilled(Mutant mutant, Population population) {
        Evaluator evaluator;
        try {
            evaluator = EVALUATORS.evaluator(mutant.in(population.schema()));
        } catch (RuntimeException e) {
            return true;
        }
        ConcurrentLinkedDeque<Known> recent =
                killers.computeIfAbsent(mutant.definition(), name -> new ConcurrentLinkedDeque<>());
        for (Known document : recent) {
            if (notices(evaluator, document)) {
                return true;
            }
        }
        for (Known document : population.documents()) {
            if (notices(evaluator, document)) {
                recent.addFirst(document);
                if (recent.size() > 40) {
                    recent.pollLast();
                }
                return true;
            }
        }
        return false;
    }

    private static boolean notices(Evaluator evaluator, Known document) {
        try {
            return !findings(evaluator, document.tree()).equals(document.findings());
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static Set<String> findings(Evaluator evaluator, JsonNode tree) {
        Set<String> findings = new HashSet<>();
        for (Violation violation : evaluator.evaluate(tree)) {
            findings.add(violation.rule() + violation.at() + new TreeMap<>(violation.words()));
        }
        return findings;
    }

    /** Each definition is mutated once, where most documents reach it. */
    private static Map<Population, List<String>> owners() {
        Set<String> taken = new HashSet<>();
        Map<Population, List<String>> owners = new LinkedHashMap<>();
        for (Population population : populations()) {
            owners.put(
                    population,
                    reachable(population.schema()).stream().filter(taken::add).toList());
        }
        return owners;
    }

    private static Set<String> reachable(JsonNode schema) {
        Set<String> reached = new TreeSet<>();
        List<JsonNode> open = new ArrayList<>(List.of(schema.path("allOf")));
        while (!open.isEmpty()) {
            for (JsonNode reference : open.remove(open.size() - 1).findValues("$ref")) {
                String name = reference.asString().replace("#/$defs/", "");
                if (reached.add(name)) {
                    open.add(schema.path("$defs").path(name));
                }
            }
        }
        return reached;
    }

    private static List<Population> populations() {
        Map<String, List<JsonNode>> trees = new TreeMap<>();
        for (GeneratedCase found : AllCases.CASES) {
            read("x.json", found.document().getBytes(StandardCharsets.UTF_8))
                    .ifPresent(tree -> trees.computeIfAbsent(found.kind(), kind -> new ArrayList<>())
                            .add(tree));
        }
        handWritten()
                .forEach((kind, own) ->
                        trees.computeIfAbsent(kind, name -> new ArrayList<>()).addAll(own));
        bodies(trees)
                .forEach((kind, own) ->
                        trees.computeIfAbsent(kind, name -> new ArrayList<>()).addAll(own));
        Stream<Population> kinds = trees.entrySet().stream()
                // A request has more members than its body, which has equally many documents.
                .sorted(Comparator.comparing((Map.Entry<String, List<JsonNode>> kind) ->
                                KINDS.named(kind.getKey()).part() == Part.BODY)
                        .thenComparing(kind -> -kind.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(kind -> population(EVALUATORS.schema(KINDS.named(kind.getKey())), kind.getValue()));
        return Stream.concat(kinds, errors()).toList();
    }

    /** The bodies of errors, each as an error of every operation that declares it. */
    private static Stream<Population> errors() {
        List<JsonNode> bodies =
                SpecFiles.in(RESOURCES).tree("error-bodies.json").valueStream().toList();
        return SPEC.operations().stream()
                .flatMap(operation -> operation.errors().stream()
                        .map(error -> population(EVALUATORS.schema(operation, error), bodies)));
    }

    /** What is left of input documents without path and query is the body. */
    private static Map<String, List<JsonNode>> bodies(Map<String, List<JsonNode>> inputs) {
        Map<String, List<JsonNode>> bodies = new TreeMap<>();
        for (Operation operation : SPEC.operations()) {
            List<String> outside = operation.parameters().stream()
                    .map(Operation.Parameter::name)
                    .toList();
            operation
                    .requestBody()
                    .ifPresent(body -> bodies.put(
                            body,
                            inputs.getOrDefault(operation.name(), List.of()).stream()
                                    .map(tree -> tree instanceof ObjectNode object
                                            ? object.deepCopy().without(outside)
                                            : tree)
                                    .toList()));
        }
        return bodies;
    }

    private static Population population(JsonNode schema, List<JsonNode> trees) {
        Evaluator evaluator = EVALUATORS.evaluator(schema);
        List<Known> known = trees.stream()
                .map(tree -> new Known(tree, findings(evaluator, tree)))
                .toList();
        return new Population(schema, known);
    }

    private static Map<String, List<JsonNode>> handWritten() {
        Iotdd iotdd = Iotdd.create(SPEC);
        Map<String, List<JsonNode>> trees = new TreeMap<>();
        Stream.of("rules", "combined", "operations", "shapes")
                .flatMap(folder -> Fixture.below(folder).stream())
                .forEach(fixture -> fixture.kind(iotdd)
                        .ifPresent(kind -> bytes(fixture)
                                .ifPresent(tree -> trees.computeIfAbsent(kind, name -> new ArrayList<>())
                                        .add(tree))));
        return trees;
    }

    private static Optional<JsonNode> bytes(Fixture fixture) {
        try {
            return read(fixture.path(), Files.readAllBytes(fixture.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<JsonNode> read(String name, byte[] bytes) {
        try {
            return Optional.of(
                    new DocumentReader(Limits.DEFAULT).read(name, bytes).root());
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> equivalent() {
        Map<String, String> reasons = new TreeMap<>();
        SpecFiles.in(RESOURCES)
                .tree(EQUIVALENT)
                .forEach(entry -> entry.path("mutants")
                        .forEach(mutant -> reasons.put(
                                mutant.asString(), entry.path("reason").asString())));
        return reasons;
    }
}
