package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of a profile by the clients of other languages, each signing what it sends, and the mock verifying it. */
@Tag("interop")
class InteropTest {

    private static final Path SCRIPTS = Path.of("src/test/interop").toAbsolutePath();

    @Test
    void boto3() throws IOException, InterruptedException {
        live(List.of("/usr/bin/python3", SCRIPTS.resolve("life.py").toString()));
    }

    @Test
    void awsCli() throws IOException, InterruptedException {
        live(List.of("bash", SCRIPTS.resolve("life.sh").toString()));
    }

    @Test
    void awsSdkForJavaScript() throws IOException, InterruptedException {
        Path folder = Path.of("target/interop").toAbsolutePath();
        Files.createDirectories(folder);
        for (String file : List.of("package.json", "life.mjs")) {
            Files.copy(SCRIPTS.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of("npm", "install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund"), folder);
        live(List.of("node", folder.resolve("life.mjs").toString()));
    }

    private static void live(List<String> command) throws IOException, InterruptedException {
        try (IotddMock mock = IotddMock.builder()
                .signing(Signing.verified(Map.of(Sdk.KEY, Sdk.SECRET)))
                .start()) {
            List<String> complete = new ArrayList<>(command);
            complete.addAll(List.of(mock.endpoint().toString(), Sdk.KEY, Sdk.SECRET));

            assertThat(run(complete, SCRIPTS)).endsWith("ok\n");
            assertThat(mock.problems()).isEmpty();
        }
    }

    private static String run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path log = Files.createTempFile("interop", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String output = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        assertThat(ended).as(output).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
