package dev.iotdd.junit;

import dev.iotdd.Payload;
import dev.iotdd.junit.Locations.Located;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Tests made of profile files. */
public final class ProfileTests {

    private ProfileTests() {}

    /**
     * A test for each file: it has no finding of level error.
     *
     * <pre>{@code
     * @TestFactory
     * Stream<DynamicTest> profilesAreValid() {
     *     return ProfileTests.allValidIn("src/main/iot");
     * }
     * }</pre>
     *
     * @param location a folder, whose {@code .json}, {@code .yaml} and {@code .yml} files are meant, also those further
     *     below; or a glob; from the module's directory or behind {@code classpath:}
     * @throws IllegalArgumentException if there is no such file: tests of nothing would pass
     */
    public static Stream<DynamicTest> allValidIn(String location) {
        List<Located> files = Locations.files(location);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There is no profile to test in '" + location
                    + "'. Paths begin at the module's directory; what is on the class path begins with classpath:.");
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.name(),
                        file.path().toUri(),
                        () -> IotddAssertions.assertThatPayload(
                                        Payload.of(file.path()).named(file.name()))
                                .isValid()));
    }
}
