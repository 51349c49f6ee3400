package dev.iotdd.pact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Iotdd;
import dev.iotdd.Report;
import dev.iotdd.conform.VerificationReport;
import dev.iotdd.conform.VerificationRequest;
import dev.iotdd.testing.Npm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    void aPactOfPactJsIsCleanAndKept(String version) throws IOException {
        Npm.install(SCRIPTS, FOLDER)
                .run(List.of("node", "consumer.mjs", version, pacts.toString()))
                .succeeded();
        Path pact = pacts.resolve("fleet-js-AWS IoT.json");

        Report report = Iotdd.create().validate(pact);
        assertThat(report.files().get(0).form()).contains("Pact");
        assertThat(report.findings()).isEmpty();
        VerificationReport verified = new PactJvmVerifier().verify(VerificationRequest.of(List.of(pact)));
        assertThat(verified.isKept()).as(verified.text()).isTrue();
    }
}
