package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderIsPlantedWholeOrNotAtAll() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.json"), "{\"securityProfileName\": \"a\", \"tags\": []}");
        Path refused = Files.writeString(
                folder.resolve("b.json"),
                "{\"securityProfileName\": \"b\", \"tags\": [], \"behaviors\": [{\"name\": \"x\", \"metric\": \"none\","
                        + " \"criteria\": {\"comparisonOperator\": \"less-than\", \"value\": {\"number\": 1}}}]}");
        try (IotddMock mock = IotddMock.start()) {
            assertThatThrownBy(() -> mock.seed(folder))
                    .isInstanceOf(InvalidSeedException.class)
                    .hasMessageContaining(refused.toString());
            assertThat(profiles(mock)).isEqualTo("{\"securityProfileIdentifiers\":[]}");
            Files.delete(refused);
            mock.seed(folder);
            assertThat(profiles(mock)).contains("\"name\":\"a\"");
        }
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> IotddMock.builder().seed(missing).start())
                .isInstanceOf(InvalidSeedException.class)
                .hasMessage(missing + ": there is no such folder to start from.");
    }

    private static String profiles(IotddMock mock) throws IOException, InterruptedException {
        URI list = mock.endpoint().resolve("/security-profiles");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                .body();
    }
}
