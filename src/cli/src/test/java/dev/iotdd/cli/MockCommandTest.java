package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockCommandTest {

    private static final Pattern ENDPOINT = Pattern.compile("listens on (http://\\S+) ");

    @TempDir
    private Path folder;

    @Test
    void theMockServesItsSeedsUntilItIsInterrupted() throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("p.yaml"), "securityProfileName: pumps\nsecurityProfileDescription: All pumps\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                false,
                Map.of());
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread program = new Thread(() -> code.complete(Main.run(
                console,
                "mock",
                "--port",
                "0",
                "--seed",
                folder.toString(),
                "--region",
                "eu-central-1",
                "--account-of",
                "AKIAEXAMPLE=111122223333",
                "--choice",
                "empty-lists=clear",
                "--documented-rates")));
        program.start();

        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint(out) + "/security-profiles/pumps"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .contains("arn:aws:iot:eu-central-1:123456789012:securityprofile/pumps", "All pumps");

        program.interrupt();
        assertThat(code.join()).isZero();
    }

    private static String endpoint(ByteArrayOutputStream out) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Matcher matcher = ENDPOINT.matcher(out.toString(StandardCharsets.UTF_8));
            if (matcher.find()) {
                return matcher.group(1);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The mock did not say where it listens");
    }

    @Test
    void seedsThatAreNoneEndIt() throws IOException {
        Files.writeString(folder.resolve("x.json"), "{\"hello\": 1}");

        Run run = Run.of("mock", "--port", "0", "--seed", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("x.json: it is no document to start from");
        Run missing =
                Run.of("mock", "--port", "0", "--seed", folder.resolve("none").toString());
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("none");
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("mock", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void mistakesInOptionsAreNamed() {
        assertThat(Run.of("mock", "--choice", "empty-lists=burn").err())
                .contains("'burn' is no option of empty-lists; known are ignore, clear, refuse.");
        assertThat(Run.of("mock", "--choice", "x=y").code()).isEqualTo(2);
        assertThat(Run.of("mock", "--signatures", "some").err())
                .contains("'some' is no way to check signatures; there are unchecked, well-formed and verified.");
        assertThat(Run.of("mock", "--signatures", "verified").err()).contains("AWS_ACCESS_KEY_ID");
    }
}
