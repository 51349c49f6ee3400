package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theMockKeepsTheContract() {
        Run run = Run.of("conform", "--group", "states", "--min-evidence", "U");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("the mock keeps the contract in ").endsWith(": 100 %.\n");
        assertThat(run.code()).isZero();
        assertThat(Run.of("conform", "--only", "states/attach-twice", "--quiet").out())
                .isEmpty();
    }

    @Test
    void whatIsCreatedAtAnEndpointHasThePrefixAndIsRemoved() {
        try (IotddMock mock = IotddMock.start()) {
            Run run = Run.of(
                    "conform",
                    "--endpoint",
                    mock.endpoint().toString(),
                    "--operation",
                    "CreateSecurityProfile",
                    "--per-rule",
                    "1",
                    "--prefix",
                    "mine-");
            assertThat(run.code()).as(run.out() + run.err()).isZero();
            assertThat(mock.calls("CreateSecurityProfile"))
                    .isNotEmpty()
                    .allMatch(call -> call.target().startsWith("/security-profiles/mine-"));
            mock.clearCalls();
            Run after = Run.of(
                    "conform", "--endpoint", mock.endpoint().toString(), "--only", "responses/ListSecurityProfiles/");
            assertThat(after.code()).isZero();
            assertThat(mock.calls("ListSecurityProfiles").get(0).responseBody())
                    .isEqualTo("{\"securityProfileIdentifiers\":[]}");
        }
    }

    @Test
    void scorecardsAreWrittenInAllFormats() throws IOException {
        Run run = Run.of(
                "conform",
                "--only",
                "states/version-begins-at-1",
                "--format",
                "json",
                "--report",
                "html=" + folder.resolve("deep/score.html"),
                "--report",
                "junit=" + folder.resolve("score.xml"));
        assertThat(run.out()).contains("\"clean\" : true", "\"id\" : \"states/version-begins-at-1\"");
        assertThat(folder.resolve("deep/score.html")).content().contains("Conformance of the mock");
        assertThat(folder.resolve("score.xml")).content().contains("<testsuite name=\"iotdd.states\" tests=\"1\"");
        assertThat(folder.resolve("deep")).isDirectoryNotContaining("regex:.*score.html.+");
    }

    @Test
    void casesAreListedWithoutBeingTried() {
        Run run = Run.of("conform", "--dry-run", "--group", "errors", "--endpoint", "http://127.0.0.1:9");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSizeGreaterThan(80).allMatch(line -> line.startsWith("errors/"));
    }

    @Test
    void mistakesAreTold() {
        mistake("'nowhere' is no endpoint", "--endpoint", "nowhere");
        mistake("is no address", "--endpoint", "http://[");
        mistake("Did you mean UpdateSecurityProfile?", "--operation", "UpdateSecurityProfiles");
        mistake("'state' is no group of cases; known: responses, errors", "--group", "state");
        mistake("'sarif' is no format of scorecards; known: text, json", "--format", "sarif");
        mistake("'score.html' is no report; write FORMAT=FILE", "--report", "score.html");
        mistake("No case is left", "--only", "no such case");
        mistake("There cannot be -1 cases", "--per-rule", "-1");
        mistake("Signed requests need credentials", "--endpoint", "http://127.0.0.1:9", "--sign", "--lib", "none");
    }

    @Test
    void awsIsNeverTouchedUnasked() {
        mistake("is AWS itself", "--endpoint", "https://iot.us-east-1.amazonaws.com");
        mistake("is AWS itself", "--endpoint", "https://IOT.cn-north-1.amazonaws.com.cn");
        String aws = "https://iot.us-east-1.amazonaws.com";
        mistake("Signed requests need credentials", "--endpoint", aws, "--consent", "--lib", "none");
    }

    private static void mistake(String message, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "conform";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Run run = Run.of(all);
        assertThat(run.err()).contains(message);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void endpointsThatCannotBeUsedAreTold() throws IOException {
        unusable("http://127.0.0.1:9", "cannot be reached");
        HttpServer pages = answering(200, "text/html", "<html>Welcome</html>");
        HttpServer doors = answering(403, "application/json", "{}");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unusable("http://127.0.0.1:" + pages.getAddress().getPort(), "is no implementation of the API");
            unusable("http://127.0.0.1:" + doors.getAddress().getPort(), "does not let the caller in");
            unusable("http://127.0.0.1:" + silent.getLocalPort(), "did not answer");
        } finally {
            pages.stop(0);
            doors.stop(0);
        }
    }

    private static void unusable(String endpoint, String message) {
        Run run = Run.of("conform", "--endpoint", endpoint, "--timeout", "1");
        assertThat(run.err()).startsWith("error: " + endpoint + " " + message);
        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void whatIsNotKeptIsShown() throws IOException {
        HttpServer server = answering(200, "application/json", "{}");
        try {
            Run run = Run.of(
                    "conform",
                    "--endpoint",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "--only",
                    "states/updates-count-versions");
            assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
            assertThat(run.out())
                    .contains(
                            "FAILED states/updates-count-versions",
                            "step 1, UpdateSecurityProfile",
                            "sent      PATCH /security-profiles/",
                            "expected  an answer as the operation declares it",
                            "found     securityProfileDescription lacks what the request set to \"Another\". [echo-mismatch]",
                            "rests on  F148 (D)");
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer answering(int status, String type, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void everyOperationHasCases() {
        String cases = Run.of("conform", "--dry-run", "--per-rule", "1").out();
        assertThat(Spec.bundled().operations())
                .allSatisfy(operation -> assertThat(cases).contains("responses/" + operation.name() + "/"));
    }
}
