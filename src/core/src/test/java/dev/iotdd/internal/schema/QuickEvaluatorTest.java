package dev.iotdd.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Limits;
import dev.iotdd.Repository;
import dev.iotdd.generate.AllCases;
import dev.iotdd.generate.Fixtures;
import dev.iotdd.generate.GeneratedCase;
import dev.iotdd.generate.RandomSample;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKinds;
import dev.iotdd.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** To look quickly first makes no difference. */
class QuickEvaluatorTest {

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Evaluators EVALUATORS = new Evaluators(SPEC);

    static Stream<DocumentKind> kinds() {
        DocumentKinds kinds = new DocumentKinds(SPEC);
        return kinds.names().stream().map(kinds::named);
    }

    @Test
    void everyGeneratedDocumentGetsTheSameViolations() throws UnreadableException {
        agree(AllCases.CASES);
    }

    @Test
    void everyRandomDocumentGetsTheSameViolations() throws UnreadableException {
        agree(Fixtures.of(SPEC).random(RandomSample.of(11, 300)));
    }

    private static void agree(List<GeneratedCase> cases) throws UnreadableException {
        DocumentKinds kinds = new DocumentKinds(SPEC);
        Map<String, Evaluator> thorough = new HashMap<>();
        for (GeneratedCase one : cases) {
            DocumentKind kind = kinds.named(one.kind());
            JsonNode document = read(one.document());
            assertThat(EVALUATORS.of(kind).evaluate(document))
                    .as(one.document())
                    .isEqualTo(
                            thorough.computeIfAbsent(one.kind(), name -> EVALUATORS.thorough(EVALUATORS.schema(kind)))
                                    .evaluate(document));
        }
    }

    /** What nobody wants to know of may be missing, and nothing else is. */
    @Test
    void everyWantedViolationIsToldWithoutTheOthers() throws UnreadableException {
        DocumentKinds kinds = new DocumentKinds(SPEC);
        Set<String> leftOut = new HashSet<>();
        for (GeneratedCase one : AllCases.CASES) {
            JsonNode document = read(one.document());
            Evaluator evaluator = EVALUATORS.of(kinds.named(one.kind()));
            List<Violation> all = evaluator.evaluate(document);
            for (String unwanted : all.stream().map(Violation::rule).collect(Collectors.toSet())) {
                List<Violation> told = evaluator.evaluate(document, Unknowns.NONE, rule -> !rule.equals(unwanted));
                List<Violation> missing =
                        all.stream().filter(found -> !told.contains(found)).toList();
                assertThat(all).as(one.document()).containsAll(told);
                assertThat(missing)
                        .as(one.document())
                        .allMatch(found -> found.rule().equals(unwanted));
                missing.forEach(found -> leftOut.add(found.rule()));
            }
        }
        assertThat(leftOut).contains("update-without-version").doesNotContain("wrong-type");
    }

    /** Otherwise nothing would be gained, and nobody would see it. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyKeywordIsKnown(DocumentKind kind) {
        assertThat(QuickCompiler.compile(EVALUATORS.schema(kind), EVALUATORS.schema(kind)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"integer\"}                          | [1, 1.0, 1e3, 1.5, 1e-3, 1e400, \"1\", null, true, 9223372036854775808]",
                "{\"type\": [\"number\", \"null\"]}                 | [1, 1.5, null, \"1\"]",
                "{\"minimum\": 1, \"maximum\": 9223372036854775807} | [0, 1, 0.999, 9223372036854775807, 9223372036854775808, 1e999999999, -1e999999999, \"a\"]",
                "{\"enum\": [300, \"a\", null]}                     | [300, 300.0, 3e2, 301, \"a\", \"A\", null, [300]]",
                "{\"const\": true}                                | [true, false, \"true\", 1]",
                "{\"minLength\": 1, \"maxLength\": 2}               | [\"\", \"a\", \"\uD83D\uDE00\uD83D\uDE00\", \"abc\", 5]",
                "{\"pattern\": \"^[a-z]+$\"}                        | [\"a\", \"a\\n\", \"A\", 5]",
                "{\"pattern\": \"^[a-z]*$\"}                        | [\"\", \"a\", \"a\\n\", \"é\", \"aé\", 5]",
                "{\"pattern\": \"^[^a-z]+$\"}                       | [\"\", \"A\", \"Aé\", \"\\n\", \"a\"]",
                "{\"pattern\": \"^[a-z]+\"}                         | [\"a1\", \"1a\", \"\"]",
                "{\"pattern\": \"^aws:\"}                           | [\"aws:\", \"aws:x\", \"x aws:\", \"\", 5]",
                "{\"not\": {\"pattern\": \"[^a-z]\"}}               | [\"a\", \"a\\n\", \"A\", \"é\", \"aé\", 5]",
                "{\"minItems\": 1, \"maxItems\": 2}                 | [[], [1], [1, 2, 3], {}, \"\"]",
                "{\"minProperties\": 1, \"maxProperties\": 1}       | [{}, {\"a\": 1}, {\"a\": 1, \"b\": 2}, []]",
                "{\"required\": [\"a\"]}                            | [{}, {\"a\": null}, [], \"a\"]",
                "{\"items\": {\"type\": \"string\"}}                | [[], [\"a\"], [\"a\", 1], {\"a\": 1}]",
                "{\"contains\": {\"type\": \"string\"}}             | [[], [1], [1, \"a\"], {}]",
                "{\"items\": {\"minimum\": 1}, \"allOf\": [{\"items\": {\"maximum\": 2}}, {\"items\": true}]} | [[], [1, 2], [0], [1, 3], {}]",
                "{\"properties\": {\"a\": {\"minimum\": 1}}, \"allOf\": [{\"properties\": {\"a\": {\"maximum\": 2}, \"b\": false}}]} | [{}, {\"a\": 1}, {\"a\": 0}, {\"a\": 3}, {\"a\": 1, \"b\": 1}, []]",
                "{\"properties\": {\"a\": false}}                   | [{}, {\"a\": 1}, {\"b\": 1}, []]",
                "{\"properties\": {\"a\": true}, \"patternProperties\": {\"^x-\": {\"type\": \"null\"}}, \"additionalProperties\": false} | [{\"a\": 1}, {\"b\": 1}, {\"x-b\": null}, {\"x-b\": 1}]",
                "{\"additionalProperties\": {\"type\": \"null\"}}   | [{\"a\": null}, {\"a\": 1}, []]",
                "{\"propertyNames\": {\"enum\": [\"a\"]}}           | [{\"a\": 1}, {\"b\": 1}, []]",
                "{\"if\": {\"type\": \"string\"}, \"then\": {\"minLength\": 1}, \"else\": {\"type\": \"null\"}} | [\"a\", \"\", null, 1]",
                "{\"anyOf\": [{\"type\": \"null\"}, {\"minimum\": 3}]} | [null, 3, 2, \"a\"]",
                "{\"$ref\": \"#/$defs/t\", \"$defs\": {\"t\": {\"items\": {\"$ref\": \"#/$defs/t\"}, \"type\": \"array\"}}} | [[], [[]], [[[1]]], 1]",
            })
    void everyKeywordAcceptsTheSame(String schema, String documents) throws UnreadableException {
        JsonNode root = read("{\"$id\": \"https://example.org/schema\"," + schema.substring(1));
        Evaluator thorough = new NetworkntEvaluator(root, new Attribution(root, Map.of()));
        Quick quick = QuickCompiler.compile(root, root).orElseThrow();
        for (JsonNode document : read(documents)) {
            assertThat(quick.accepts(document)).as("%s", document).isEqualTo(accepts(thorough, document));
        }
    }

    @Test
    void aChoiceOfWordsAcceptsTheSame() throws UnreadableException {
        String texts = "[\"a\", \"bc\", \"b\", \"abc\", \"a\\n\", \"\", 5]";
        for (String pattern : List.of("^(a|bc)$", "^(a|)$", "^(a|a)$")) {
            everyKeywordAcceptsTheSame("{\"pattern\": \"" + pattern + "\"}", texts);
        }
    }

    // Without rules for the keywords it cannot say what is wrong, but that something is.
    private static boolean accepts(Evaluator thorough, JsonNode document) {
        try {
            return thorough.evaluate(document).isEmpty();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static JsonNode read(String json) throws UnreadableException {
        return new DocumentReader(Limits.DEFAULT)
                .read("x.json", json.getBytes(StandardCharsets.UTF_8))
                .root();
    }
}
