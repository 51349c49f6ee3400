package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.testing.Npm;
import dev.iotdd.testing.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of a profile by the clients of other languages, each signing what it sends, and the mock verifying it. */
@Tag("interop")
class InteropTest {

    private static final Path SCRIPTS = Path.of("src/test/interop").toAbsolutePath();

    @Test
    void boto3() {
        live(List.of("/usr/bin/python3", SCRIPTS.resolve("life.py").toString()));
    }

    @Test
    void awsCli() {
        live(List.of("bash", SCRIPTS.resolve("life.sh").toString()));
    }

    @Test
    void awsSdkForJavaScript() {
        Path folder = Path.of("target/interop").toAbsolutePath();
        Npm.install(SCRIPTS, folder);
        live(List.of("node", folder.resolve("life.mjs").toString()));
    }

    private static void live(List<String> command) {
        try (IotddMock mock = IotddMock.builder()
                .signing(Signing.verified(Map.of(Sdk.KEY, Sdk.SECRET)))
                .start()) {
            List<String> complete = new ArrayList<>(command);
            complete.addAll(List.of(mock.endpoint().toString(), Sdk.KEY, Sdk.SECRET));

            assertThat(Program.in(SCRIPTS).run(complete).succeeded().out()).endsWith("ok\n");
            assertThat(mock.problems()).isEmpty();
        }
    }
}
