package dev.iotdd.interop;

import dev.iotdd.Finding;
import dev.iotdd.Fixture;
import dev.iotdd.Iotdd;
import dev.iotdd.Level;
import dev.iotdd.Limits;
import dev.iotdd.Report;
import dev.iotdd.Repository;
import dev.iotdd.generate.AllCases;
import dev.iotdd.generate.GeneratedCase;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKinds;
import dev.iotdd.spec.RuleInfo.Check;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A fixture as every validator can judge it: a document, and what it is said to be.
 *
 * @param id path of the fixture
 * @param kind what the document is
 * @param text the document as JSON; where the fixture is JSON, byte for byte
 * @param valid whether iotdd finds nothing in it that a schema can say and that is an error
 * @param precise whether it holds a number that a double cannot hold, so that it is another document to some readers
 */
record Case(String id, DocumentKind kind, String text, boolean valid, boolean precise) {

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Iotdd IOTDD = Iotdd.create(SPEC);
    private static final DocumentKinds KINDS = new DocumentKinds(SPEC);
    private static final Set<Check> OF_SCHEMAS = Set.of(Check.SCHEMA, Check.SHAPE);

    /** All fixtures that can be read and are documents of an operation. */
    static List<Case> all() {
        Stream<Case> written = Stream.of("rules", "combined", "operations", "shapes")
                .flatMap(folder -> Fixture.below(folder).stream())
                .flatMap(fixture -> of(fixture).stream());
        return Stream.concat(written, generated()).toList();
    }

    private static Stream<Case> generated() {
        List<GeneratedCase> cases = AllCases.CASES;
        return IntStream.range(0, cases.size()).mapToObj(i -> generated(i, cases.get(i)));
    }

    private static Case generated(int index, GeneratedCase found) {
        boolean valid =
                found.finding().map(expected -> !saidBySchema(expected.rule())).orElse(true);
        return new Case(
                "generated/" + index + ": " + found.what(),
                KINDS.named(found.kind()),
                found.document(),
                valid,
                found.precise());
    }

    private static Optional<Case> of(Fixture fixture) {
        Report report = fixture.report(IOTDD);
        Optional<String> name = fixture.kind(IOTDD);
        return name.flatMap(known -> text(fixture)
                .map(text -> new Case(
                        fixture.path(),
                        KINDS.named(known),
                        text,
                        report.findings().stream().map(Finding::rule).noneMatch(Case::saidBySchema),
                        false)));
    }

    private static boolean saidBySchema(String rule) {
        return SPEC.rule(rule).levelFor("") == Level.ERROR
                && OF_SCHEMAS.contains(SPEC.rule(rule).check());
    }

    private static Optional<String> text(Fixture fixture) {
        try {
            byte[] bytes = Files.readAllBytes(fixture.file());
            String written = new String(bytes, StandardCharsets.UTF_8);
            return tree(fixture.path(), bytes)
                    .map(tree ->
                            fixture.path().endsWith(".json") ? written.replaceFirst("^\uFEFF", "") : tree.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<JsonNode> tree(String name, byte[] bytes) {
        try {
            return Optional.of(
                    new DocumentReader(Limits.DEFAULT).read(name, bytes).root());
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /** The published schema of such documents, in one file. */
    String schema(boolean draft07) {
        String operation = kind.operation().name();
        String bundle = draft07 ? SPEC.draft07Bundle(operation) : SPEC.bundle(operation);
        String definitions = draft07 ? "#/definitions/" : "#/$defs/";
        String root = "\"$ref\": \"" + definitions;
        String wanted = root + kind.schema().orElseThrow() + "\"";
        // Bundles begin with the reference to the input document; their other documents are among the definitions.
        return bundle.replace(root + operation + "Input\"", wanted)
                .replace("/" + operation + ".json\"", "/" + kind.name() + ".json\"");
    }
}
