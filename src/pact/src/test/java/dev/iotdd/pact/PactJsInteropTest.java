package dev.iotdd.pact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Iotdd;
import dev.iotdd.Report;
import dev.iotdd.conform.VerificationReport;
import dev.iotdd.conform.VerificationRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pacts that Pact's implementation for JavaScript writes: checked and verified. */
@Tag("interop")
class PactJsInteropTest {

    private static final Path SCRIPTS = Path.of("src/test/interop").toAbsolutePath();
    private static final Path FOLDER = Path.of("target/interop").toAbsolutePath();

    @TempDir
    private Path pacts;

    @ParameterizedTest
    @ValueSource(strings = {"3", "4"})
    void aPactOfPactJsIsCleanAndKept(String version) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "consumer.mjs")) {
            Files.copy(SCRIPTS.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of("npm", "install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund"));
        run(List.of("node", "consumer.mjs", version, pacts.toString()));
        Path pact = pacts.resolve("fleet-js-AWS IoT.json");

        Report report = Iotdd.create().validate(pact);
        assertThat(report.files().get(0).form()).contains("Pact");
        assertThat(report.findings()).isEmpty();
        VerificationReport verified = new PactJvmVerifier().verify(VerificationRequest.of(List.of(pact)));
        assertThat(verified.isKept()).as(verified.text()).isTrue();
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("interop", ".log");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String output = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        assertThat(ended).as(output).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }
}
