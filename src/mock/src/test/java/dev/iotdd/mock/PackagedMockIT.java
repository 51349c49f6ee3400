package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The jar as users get it, which has other names inside than the classes that the tests run. */
class PackagedMockIT {

    @Test
    void theJarTakesJacksonFromCore() throws ReflectiveOperationException {
        Class<?> trees = Class.forName("dev.iotdd.mock.internal.api.Trees");

        assertThat(IotddMock.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .endsWith(".jar");
        assertThat(trees.getField("NODES").getType().getName()).startsWith("dev.iotdd.internal.shaded.jackson.");
    }

    @Test
    void theJarAnswers() {
        try (IotddMock mock = IotddMock.start()) {
            Http.send(mock, "POST", "/security-profiles/p", "{\"securityProfileDescription\":\"x\"}");

            assertThat(Http.send(mock, "GET", "/security-profiles/p", "").body())
                    .contains("\"securityProfileDescription\":\"x\"");
            assertThat(Http.send(mock, "GET", "/_iotdd", "").body()).contains("iotdd mock");
            assertThat(mock.problems()).isEmpty();
        }
    }
}
