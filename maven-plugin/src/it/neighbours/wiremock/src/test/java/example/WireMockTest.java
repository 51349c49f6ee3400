package example;

import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonSchema;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static dev.iotdd.junit.IotddAssertions.assertThatPayload;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.iotdd.junit.IotddMock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** WireMock 3 brings the schema validator 1.5.x and Jackson 2. */
@IotddMock
class WireMockTest {

    @RegisterExtension
    final WireMockExtension other = WireMockExtension.newInstance().build();

    @Test
    void bothAnswer(URI endpoint) throws Exception {
        other.stubFor(post("/").withRequestBody(matchingJsonSchema("{\"type\":\"object\"}")).willReturn(okJson("{}")));

        assertEquals(200, statusOf(URI.create(other.baseUrl() + "/")));
        assertEquals(200, statusOf(endpoint.resolve("/security-profiles/fleet")));
        assertThatPayload("{\"securityProfileName\": \"fleet\", \"deleteBehavior\": true}").hasFinding("unknown-member");
    }

    private static int statusOf(URI uri) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString("{}")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
