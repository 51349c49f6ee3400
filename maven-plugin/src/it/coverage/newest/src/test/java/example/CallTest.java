package example;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.iotdd.junit.IotddMock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@IotddMock
class CallTest {

    @Test
    void calls(URI endpoint) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("/security-profiles/fleet"))
                .method("PATCH", BodyPublishers.ofString("{\"deleteBehaviors\":true}"))
                .build();
        assertNotEquals(500, HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode());
    }
}
