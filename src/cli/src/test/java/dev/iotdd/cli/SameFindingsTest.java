package dev.iotdd.cli;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Configs;
import dev.iotdd.Iotdd;
import dev.iotdd.Report;
import dev.iotdd.report.JsonReporter;
import dev.iotdd.testing.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line finds in every fixture what the library finds, whatever its form. */
class SameFindingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"rules", "forms", "combined", "operations", "shapes"})
    void theCommandLineAgreesWithTheLibrary(String folder) throws IOException {
        List<Path> files = fixtures(Path.of("../../fixtures", folder));
        assertThat(files).hasSizeGreaterThan(10);
        Report report = Iotdd.create().withConfigs(Configs.discovered()).validateAll(files);
        List<String> arguments = new ArrayList<>(List.of("validate", "--format", "json"));
        files.forEach(file -> arguments.add(file.toString()));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(new JsonReporter().toText(report));
    }

    @Test
    void theCommandLineAgreesWithAllOthers() {
        Map<Optional<String>, List<Judged>> byKind = Judged.all().stream()
                .filter(document -> document.config().isEmpty())
                .collect(groupingBy(Judged::kind));
        assertThat(byKind).hasSizeGreaterThan(10);
        byKind.forEach((kind, documents) -> agree(documents, List.of()));
    }

    static List<Judged> configured() {
        return Judged.all().stream()
                .filter(document -> document.config().isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("configured")
    void theCommandLineAgreesWithAllOthersOnConfiguredOnes(Judged document) {
        agree(
                List.of(document),
                List.of("--config", document.config().orElseThrow().toString()));
    }

    private static void agree(List<Judged> documents, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("validate", "--format", "json"));
        arguments.addAll(options);
        documents.get(0).kind().ifPresent(kind -> arguments.addAll(List.of("--operation", kind)));
        documents.forEach(document -> arguments.add(document.file().toString()));
        JsonNode findings = JsonMapper.shared()
                .readTree(Run.of(arguments.toArray(String[]::new)).out())
                .path("findings");
        assertThat(Judged.lines(findings))
                .isEqualTo(documents.stream()
                        .flatMap(document -> document.findings().stream())
                        .toList());
    }

    private static List<Path> fixtures(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
        }
    }
}
