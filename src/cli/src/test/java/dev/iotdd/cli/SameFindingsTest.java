package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Configs;
import dev.iotdd.Iotdd;
import dev.iotdd.Report;
import dev.iotdd.report.JsonReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static List<Path> fixtures(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
        }
    }
}
