package dev.iotdd.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests of this project with other releases of JUnit than its own: the oldest, and the newest. */
class EveryJUnitIT {

    private static final String CONSOLES = System.getProperty("iotdd.consoles", "");

    @TestFactory
    Stream<DynamicTest> testsPass() throws IOException {
        List<Path> consoles;
        try (Stream<Path> jars = Files.list(Path.of(CONSOLES))) {
            consoles = jars.sorted().toList();
        }
        assertThat(consoles).hasSize(2);
        return consoles.stream()
                .map(console -> DynamicTest.dynamicTest(console.toFile().getName(), () -> run(console)));
    }

    private static void run(Path console) throws IOException, InterruptedException {
        String classPath = Stream.concat(Stream.of(console.toString()), withoutJUnit())
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-Diotdd.coverage.directory=",
                        "-cp",
                        classPath,
                        "org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--select-package=dev.iotdd.example",
                        "--details=summary",
                        "--disable-banner")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).containsPattern("\\d{2,} tests successful").contains("0 tests failed");
    }

    private static Stream<String> withoutJUnit() {
        return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .filter(entry ->
                        !new File(entry).getName().matches("(junit|opentest4j|apiguardian|surefire|common-).*"));
    }
}
