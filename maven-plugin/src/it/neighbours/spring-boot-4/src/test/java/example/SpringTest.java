package example;

import static dev.iotdd.junit.IotddAssertions.assertThatPayload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.junit.IotddMock;
import dev.iotdd.mock.RunningMock;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;

/** Spring Boot 4 manages JUnit 6 and Jackson 3. */
@IotddMock
@SpringBootTest(classes = SpringTest.Application.class)
class SpringTest {

    @EnableAutoConfiguration
    static class Application {}

    @Autowired
    JsonMapper json;

    @Test
    void bothInject(RunningMock mock) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(mock.endpoint().resolve("/security-profiles")).build();
        String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();

        assertThat(json.readTree(answer).has("securityProfileIdentifiers")).isTrue();
        assertThatPayload("{\"securityProfileName\": \"fleet\", \"deleteBehavior\": true}").hasFinding("unknown-member");
    }
}
