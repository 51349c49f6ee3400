package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.mock.Choice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockCommandTest {

    @TempDir
    private Path directory;

    @Test
    void itServesWhatItWasSeededWithAndKeepsItInTheEnd() throws Exception {
        Path seed = Files.createDirectories(directory.resolve("seed"));
        Files.writeString(seed.resolve("fleet.json"), "{\"securityProfileName\": \"fleet\", \"tags\": []}");
        Path export = directory.resolve("export");
        try (Running mock = new Running("--seed", seed.toString(), "--export", export.toString())) {
            assertThat(mock.get("/security-profiles").body()).contains("\"name\":\"fleet\"");
            assertThat(mock.get("/security-profiles/none").statusCode()).isEqualTo(404);
            assertThat(mock.get("/_iotdd").body()).contains("<html");
            assertThat(mock.stop()).isZero();
        }
        try (var files = Files.walk(export)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .anySatisfy(file -> assertThat(file).contains("fleet"));
        }
    }

    @Test
    void faultsHappenAsAsked() throws Exception {
        try (Running mock = new Running("--fault", "throttling,on=ListSecurityProfiles,times=1")) {
            assertThat(mock.get("/security-profiles").statusCode()).isEqualTo(400);
            assertThat(mock.get("/security-profiles").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void mistakesAreExplained() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Run run = Run.of("mock", "--host", "0.0.0.0", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("error: The mock cannot listen on 0.0.0.0:" + taken.getLocalPort() + ": ");
        }
        assertThat(Run.of("mock", "--choice", "empty-lists=drop"))
                .satisfies(run -> assertThat(run.err()).startsWith("error: ").contains("drop", "clear"))
                .extracting(Run::code)
                .isEqualTo(2);
        assertThat(Run.of("mock", "--choice", "empty-list=clear").err())
                .startsWith("error: ")
                .contains("empty-list");
        assertThat(Run.of("mock", "--port", "70000").err())
                .startsWith("error: There is no port 70000; allowed: 0 (one that is free) to 65535.");
        assertThat(Run.of("mock", "--fault", "gremlins").err())
                .startsWith("error: ")
                .contains("gremlins", "throttling");
        assertThat(Run.of("mock", "--signatures", "verified").err())
                .startsWith("error: --signatures verified needs AWS_ACCESS_KEY_ID in the environment.");
        assertThat(Run.of("mock", "--signatures", "loose").err())
                .startsWith("error: 'loose' is no way to check signatures; known: unchecked, well-formed, verified.");
        Path seed = Files.createDirectories(directory.resolve("seed"));
        Files.writeString(seed.resolve("broken.json"), "{\"securityProfileName\": 5}");
        assertThat(Run.of("mock", "--port", "0", "--seed", seed.toString()).err())
                .startsWith("error: ")
                .contains("broken.json");
    }

    @Test
    void choicesAreListed() {
        Run run = Run.of("mock", "--choices");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(Arrays.stream(Choice.values()).map(Choice::id).toList());
    }

    /** A mock served by the command, on a free port, in a thread of its own. */
    private static final class Running implements AutoCloseable {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final AtomicInteger code = new AtomicInteger(-1);
        private final Thread thread;
        private final URI endpoint;

        Running(String... options) throws InterruptedException {
            String[] arguments = new String[options.length + 3];
            System.arraycopy(new String[] {"mock", "--port", "0"}, 0, arguments, 0, 3);
            System.arraycopy(options, 0, arguments, 3, options.length);
            PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
            Console console =
                    new Console(new ByteArrayInputStream(new byte[0]), stream, stream, false, false, Map.of());
            thread = new Thread(() -> code.set(Main.run(console, arguments)));
            thread.start();
            endpoint = endpoint();
        }

        private URI endpoint() throws InterruptedException {
            Pattern served = Pattern.compile("Serving AWS IoT at (\\S+) ");
            Matcher matcher = served.matcher(out.toString(StandardCharsets.UTF_8));
            while (!matcher.find()) {
                assertThat(thread.isAlive())
                        .as(out.toString(StandardCharsets.UTF_8))
                        .isTrue();
                Thread.sleep(20);
                matcher = served.matcher(out.toString(StandardCharsets.UTF_8));
            }
            return URI.create(matcher.group(1));
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(endpoint.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        int stop() throws InterruptedException {
            thread.interrupt();
            thread.join();
            return code.get();
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
