package dev.iotdd.internal.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Repository;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecGeneratorTest {

    private final Map<String, String> generated =
            SpecGenerator.generate(Repository.SPEC, Repository.FIXTURES, OperationsIndex.of(Repository.SPEC));

    @Test
    void generatedFilesAreUpToDate() {
        assertThat(Repository.outdated(Repository.SPEC, generated))
                .as("generated files that differ from their sources; `mvn verify -Dregenerate` writes them")
                .isEmpty();
    }

    @Test
    void nothingStaleLiesAmongThem() {
        Set<String> there = Repository.files(Repository.SPEC, "generated/**").stream()
                .map(file -> Repository.SPEC.relativize(file).toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).isSubsetOf(generated.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi.yaml", "generated/openapi.json"})
    void openApiDocumentIsRead(String document) {
        for (boolean resolve : List.of(false, true)) {
            assertThat(OperationsIndex.parse(Repository.SPEC.resolve(document), resolve)
                            .getMessages())
                    .as("swagger-parser's messages, resolving: " + resolve)
                    .isEmpty();
        }
    }
}
