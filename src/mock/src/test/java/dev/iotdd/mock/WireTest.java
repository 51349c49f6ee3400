package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, for good and for odd requests. */
class WireTest {

    private static final String PROFILE = "/security-profiles/p";

    private final IotddMock mock = IotddMock.builder()
            .clock(Clock.fixed(Instant.parse("2026-03-01T12:00:00.500Z"), ZoneOffset.UTC))
            .maxConnections(20)
            .maxBodyBytes(100_000)
            .requestTimeout(Duration.ofSeconds(1))
            .start();

    @AfterEach
    void close() {
        assertThat(Http.send(mock, "GET", "/custom-metrics", "").statusCode()).isEqualTo(200);
        mock.close();
        assertThat(mock.problems()).isEmpty();
    }

    private HttpResponse<String> send(String method, String target, String body, String... headers) {
        return Http.send(mock, method, target, body, headers);
    }

    @Test
    void datesArePlainSecondsWithMilliseconds() {
        send("POST", PROFILE, "");

        assertThat(send("GET", PROFILE, "").body())
                .isEqualTo("{\"securityProfileName\":\"p\",\"securityProfileArn\":"
                        + "\"arn:aws:iot:us-east-1:123456789012:securityprofile/p\",\"version\":1,"
                        + "\"creationDate\":1772366400.500,\"lastModifiedDate\":1772366400.500}");
    }

    @Test
    void successAndErrorCarryWhatClientsLookFor() {
        HttpResponse<String> created = send("POST", PROFILE, "{}");
        HttpResponse<String> missing = send("GET", "/security-profiles/none", "");

        assertThat(created.headers().firstValue("x-amzn-RequestId").orElse("")).hasSize(36);
        assertThat(created.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(missing.headers().firstValue("x-amzn-RequestId").orElse("")).hasSize(36);
        assertThat(missing.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(Http.errorType(missing)).isEqualTo("ResourceNotFoundException");
        assertThat(missing.body()).isEqualTo("{\"message\":\"The security profile none does not exist.\"}");
    }

    @Test
    void anOperationWithoutOutputHasAnEmptyBody() {
        HttpResponse<String> deleted = send("DELETE", PROFILE, "");

        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(deleted.body()).isEmpty();
        assertThat(deleted.headers().firstValue("Content-Type")).isEmpty();
    }

    @Test
    void aColonMayComeRawOrEncoded() {
        send("POST", "/security-profiles/a:b", "");

        assertThat(send("GET", "/security-profiles/a%3Ab", "").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/security-profiles/a%3ab", "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Fb", "..", ".", "a%20b", "%C3%BC", "a%0A", "%00"})
    void namesThatAreNoneAreRefusedAndNotRoutedElsewhere(String name) {
        HttpResponse<String> response = send("POST", "/security-profiles/" + name, "");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Http.errorType(response)).isEqualTo("InvalidRequestException");
        assertThat(mock.calls("CreateSecurityProfile")).hasSize(1);
    }

    @Test
    void brokenPercentEncodingIsRefused() throws IOException {
        String answer = Http.raw(mock, "POST /security-profiles/a%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("InvalidRequestException", "a%zz");
    }

    @Test
    void nullCountsAsAbsent() {
        send("POST", PROFILE, "{\"securityProfileDescription\":\"kept\"}");

        HttpResponse<String> updated = send(
                "PATCH", PROFILE, "{\"securityProfileDescription\":null,\"behaviors\":null,\"deleteBehaviors\":null}");

        assertThat(updated.statusCode()).isEqualTo(200);
        assertThat(updated.body())
                .contains("\"securityProfileDescription\":\"kept\"")
                .doesNotContain("null");
    }

    @Test
    void aMisspeltMemberIsRefused() {
        HttpResponse<String> response = send("POST", PROFILE, "{\"behaviours\":[]}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Http.errorType(response)).isEqualTo("InvalidRequestException");
        assertThat(response.body()).contains("behaviours", "Did you mean");
    }

    @Test
    void aMemberThatBelongsIntoThePathIsRefusedInTheBody() {
        HttpResponse<String> response = send("POST", PROFILE, "{\"securityProfileName\":\"other\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("securityProfileName");
        assertThat(send("GET", "/security-profiles/other", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "not json",
                "[]",
                "7",
                "\"text\"",
                "null",
                "{\"behaviors\":{}}",
                "{\"behaviors\":[{\"name\":7}]}",
                "{} {}",
                "{\"behaviors\":[{\"name\":\"a\",\"criteria\":{\"value\":{\"number\":NaN}}}]}"
            })
    void aBodyThatIsNoRequestIsASerializationError(String body) {
        HttpResponse<String> response = send("POST", PROFILE, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Http.errorType(response)).isEqualTo("SerializationException");
        assertThat(response.body()).startsWith("{\"message\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expectedVersion=x", "expectedVersion=1.5", "expectedVersion="})
    void aQueryParameterOfAnotherTypeIsASerializationError(String query) {
        HttpResponse<String> response = send("PATCH", PROFILE + "?" + query, "{}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Http.errorType(response)).isEqualTo("SerializationException");
    }

    @Test
    void theTextForADoubleThatIsNoNumberIsRefusedAsAValue() {
        HttpResponse<String> response = send(
                "POST",
                PROFILE,
                "{\"behaviors\":[{\"name\":\"a\",\"metric\":\"m\",\"criteria\":{\"comparisonOperator\":\"less-than\","
                        + "\"value\":{\"number\":\"NaN\"}}}]}");

        assertThat(Http.errorType(response)).isEqualTo("InvalidRequestException");
    }

    @Test
    void anotherContentTypeIsUnsupportedAndNoneIsTaken() throws IOException {
        HttpResponse<String> text = send("POST", PROFILE, "{}", "Content-Type", "text/plain");
        HttpResponse<String> charset = send("POST", PROFILE, "{}", "Content-Type", "application/json; charset=UTF-8");
        String none = Http.raw(
                mock,
                "POST /security-profiles/q HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(Http.errorType(text)).isEqualTo("UnsupportedMediaTypeException");
        assertThat(charset.statusCode()).isEqualTo(200);
        assertThat(none).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void anOversizedBodyIsCutOff() {
        HttpResponse<String> response = send("POST", PROFILE, "\"" + "x".repeat(200_000) + "\"");

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("100000 bytes");
    }

    @Test
    void anOversizedChunkedBodyIsCutOff() throws IOException {
        String head = "POST /security-profiles/p HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";

        assertThat(Http.raw(mock, head + "30000\r\n")).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void chunksAndContinueAreUnderstood() throws IOException {
        String chunked = Http.raw(
                mock,
                String.join(
                        "\r\n",
                        "POST /security-profiles/p HTTP/1.1",
                        "Host: x",
                        "Transfer-Encoding: chunked",
                        "Expect: 100-continue",
                        "Connection: close",
                        "",
                        "1;x=y",
                        "{",
                        "1",
                        "}",
                        "0",
                        "T: x",
                        "",
                        ""));

        assertThat(chunked).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n");
    }

    @Test
    void severalRequestsMayComeAtOnce() throws IOException {
        String get = "GET /custom-metrics HTTP/1.1\r\nHost: x\r\n";

        String answers = Http.raw(mock, get + "\r\n" + get + "\r\n" + get + "Connection: close\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET / HTTP/2.0\r\n\r\n",
                "GET /a b HTTP/1.1\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nX : y\r\n\r\n"
            })
    void whatIsNoHttpIsAnsweredAndTheConnectionEnds(String bytes) throws IOException {
        assertThat(Http.raw(mock, bytes)).matches("(?s)HTTP/1\\.1 [45]\\d\\d .*Connection: close.*\"message\".*");
    }

    @Test
    void tooManyHeadersAreRefused() throws IOException {
        assertThat(Http.raw(mock, "GET / HTTP/1.1\r\n" + ("X: " + "y".repeat(1000) + "\r\n").repeat(100)))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void aSlowRequestIsCutOff() throws IOException {
        assertThat(Http.raw(mock, "POST /security-profiles/p HTTP/1.1\r\nContent-Length: 5\r\n\r\n{"))
                .startsWith("HTTP/1.1 408 ");
    }

    @Test
    void connectionsBeyondTheLimitAreTurnedAwayAndOthersGoOn() throws IOException, InterruptedException {
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), mock.port());
            socket.setSoTimeout(5000);
            idle.add(socket);
        }
        InputStream last = idle.get(39).getInputStream();
        assertThat(new String(last.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 503 ");
        for (Socket socket : idle) {
            socket.close();
        }
        Thread.sleep(200);
    }

    @Test
    void headIsAnsweredWithoutABody() throws IOException {
        String answer = Http.raw(mock, "HEAD /custom-metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 404 ").endsWith("\r\n\r\n");
    }

    @Test
    void everyPathThatNoOperationHasSaysSo() {
        for (String path : List.of("/", "/security-profiles/", "/security-profiles/a/b", "/things", "/_iotddx")) {
            HttpResponse<String> response = send("GET", path, "");
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(Http.errorType(response)).as(path).isEqualTo("UnknownOperationException");
        }
        assertThat(Http.errorType(send("PUT", PROFILE, "{}"))).isEqualTo("UnknownOperationException");
    }
}
