package dev.iotdd.junit;

import static dev.iotdd.junit.IotddAssertions.assertThatPayload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.iotdd.Payload;
import dev.iotdd.generate.GeneratedCase;
import dev.iotdd.junit.FixtureSource.Validity;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.iot.IotClient;

class SourcesTest {

    @TempDir
    Path folder;

    static class Profiles {

        @ParameterizedTest(name = "path {0}")
        @ProfileSource("classpath:profiles/**/*.json")
        void paths(Path file) {
            assertThatPayload(file).isValid();
        }

        @ParameterizedTest(name = "text {0}")
        @ProfileSource({"src/test/resources/profiles", "classpath:seeds/seeded.json"})
        void texts(String text) {
            assertThatPayload(text).isValid();
        }

        @ParameterizedTest(name = "payload {0}")
        @ProfileSource("src/test/resources/profiles/*.{json,yaml}")
        void payloads(Payload payload) {
            assertThatPayload(payload).isValid();
        }

        @ParameterizedTest(name = "bytes {0}")
        @ProfileSource("src/test/resources/*/seeded.json")
        void bytes(byte[] bytes) {
            assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("seeded");
        }
    }

    @Test
    void profilesAreNamedByTheirFiles() {
        EngineExecutionResults results = Runs.run(Profiles.class);

        assertThat(Runs.failures(results)).isEmpty();
        assertThat(Runs.names(results))
                .containsExactlyInAnyOrder(
                        "path profiles/deep/below/pumps.json",
                        "path profiles/fleet.json",
                        "text src/test/resources/profiles/deep/below/pumps.json",
                        "text src/test/resources/profiles/fleet.json",
                        "text src/test/resources/profiles/meters.yaml",
                        "text seeds/seeded.json",
                        "payload src/test/resources/profiles/fleet.json",
                        "payload src/test/resources/profiles/meters.yaml",
                        "bytes src/test/resources/seeds/seeded.json");
    }

    @Test
    void jarsAreLookedInto() throws Exception {
        Path jar = folder.resolve("profiles.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : List.of("packed/", "packed/a.json", "packed/b/c.json", "packed/readme.txt")) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(
                        entry.endsWith("json")
                                ? "{\"securityProfileName\": \"p\"}".getBytes(StandardCharsets.UTF_8)
                                : new byte[0]);
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);

            assertThat(Locations.files("classpath:packed/**/*.json"))
                    .extracting(Locations.Located::name)
                    .containsExactly("packed/a.json", "packed/b/c.json");
            assertThat(Locations.files("classpath:packed")).hasSize(2);
            assertThat(Files.readString(Locations.folder("classpath:packed").resolve("a.json")))
                    .contains("securityProfileName");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static class Fixtures {

        @ParameterizedTest
        @FixtureSource(operation = "UpdateSecurityProfile", rule = "delete-behaviors-with-behaviors")
        void one(GeneratedCase document) {
            assertThatPayload(document.document())
                    .readAs(document.kind())
                    .hasFinding("delete-behaviors-with-behaviors")
                    .at("/deleteBehaviors");
        }

        @ParameterizedTest
        @FixtureSource(operation = "DescribeSecurityProfileResponse", validity = Validity.VALID)
        void valid(String json) {
            assertThatPayload(json).readAs("DescribeSecurityProfileResponse").isValid();
        }

        @ParameterizedTest
        @FixtureSource(operation = "CreateDimension", validity = Validity.INVALID)
        void invalid(Payload payload) {
            assertThatPayload(payload).readAs("CreateDimension").isInvalid();
        }
    }

    @Test
    void fixturesAreWhatTheySay() {
        EngineExecutionResults results = Runs.run(Fixtures.class);

        assertThat(Runs.failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isGreaterThan(60);
        assertThat(Runs.names(results))
                .anySatisfy(name -> assertThat(name).contains("delete-behaviors-with-behaviors: "));
    }

    @IotddMock
    static class Errors {

        @ParameterizedTest
        @ErrorSource("UpdateSecurityProfile")
        void all(DeclaredError error, URI endpoint) {
            var answer = Http.send(endpoint, "PATCH", "/security-profiles/fleet", "{}");
            assertThat(answer.statusCode()).isEqualTo(error.status());
            assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains(error.name());
        }

        @ParameterizedTest
        @ErrorSource(value = "ListDimensions", names = "ThrottlingException", times = 3)
        void some(DeclaredError error, IotClient iot) {
            assertThat(error).hasToString("ListDimensions: 400 ThrottlingException");
            assertThat(iot.listDimensions(request -> {}).dimensionNames()).isEmpty();
        }
    }

    @IotddMock(scope = MockScope.CLASS)
    static class SharedErrors {

        @ParameterizedTest
        @ErrorSource("DescribeDimension")
        void all(DeclaredError error, URI endpoint) {
            assertThat(Http.send(endpoint, "GET", "/dimensions/d", "").headers().firstValue("x-amzn-ErrorType"))
                    .contains(error.name());
        }
    }

    @Test
    void theMockAnswersWithTheErrors() {
        Runs.assertPasses(Runs.run(Errors.class), 6);
        Runs.assertPasses(Runs.run(SharedErrors.class), 4);
    }

    static class Folder {

        @TestFactory
        Stream<DynamicTest> all() {
            return ProfileTests.allValidIn("src/test/resources/profiles");
        }

        @TestFactory
        Stream<DynamicTest> bad() {
            return ProfileTests.allValidIn("classpath:bad");
        }
    }

    @Test
    void eachFileOfAFolderIsATest() {
        EngineExecutionResults results = Runs.run(Folder.class);

        assertThat(Runs.names(results))
                .containsExactlyInAnyOrder(
                        "bad/typo.json",
                        "src/test/resources/profiles/deep/below/pumps.json",
                        "src/test/resources/profiles/fleet.json",
                        "src/test/resources/profiles/meters.yaml");
        assertThat(Runs.failures(results))
                .singleElement()
                .asString()
                .startsWith("Expected bad/typo.json to be valid.\n\nbad/typo.json:3:")
                .contains("Did you mean aws:num-connection-attempts?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileTests.allValidIn("src/nowhere"))
                .withMessageContaining("There is no profile to test in 'src/nowhere'.");
    }

    static class NoFiles {
        @ParameterizedTest
        @ProfileSource("classpath:profile/**/*.json")
        void test(Path file) {
            assertThatCode(() -> {}).doesNotThrowAnyException();
        }
    }

    static class NoForm {
        @ParameterizedTest
        @ProfileSource("classpath:profiles")
        void test(int number) {
            assertThat(number).isZero();
        }
    }

    static class NoOperation {
        @ParameterizedTest
        @ErrorSource("UpdateSecurityProfiles")
        void test(DeclaredError error) {
            assertThat(error).isNotNull();
        }
    }

    static class NoError {
        @ParameterizedTest
        @ErrorSource(value = "ListDimensions", names = "VersionConflictException")
        void test(DeclaredError error) {
            assertThat(error).isNotNull();
        }
    }

    static class NoKind {
        @ParameterizedTest
        @FixtureSource(operation = "UpdateProfile")
        void test(String json) {
            assertThat(json).isNotNull();
        }
    }

    static class NoFixture {
        @ParameterizedTest
        @FixtureSource(operation = "ListDimensions", rule = "unknown-metric")
        void test(String json) {
            assertThat(json).isNotNull();
        }
    }

    @Test
    void mistakesSayWhatToDo() {
        assertThat(failure(NoFiles.class))
                .contains("@ProfileSource(\"classpath:profile/**/*.json\") finds no file. It looks at the class path");
        assertThat(failure(NoForm.class)).contains("The first parameter of test takes the file: as a Path, a String");
        assertThat(failure(NoOperation.class)).contains("Did you mean UpdateSecurityProfile?");
        assertThat(failure(NoError.class))
                .contains("ListDimensions does not declare 'VersionConflictException'. It declares ");
        assertThat(failure(NoKind.class)).contains("there are no documents of 'UpdateProfile'.");
        assertThat(failure(NoFixture.class)).contains("documents of ListDimensions none fits. They break ");
    }

    private static String failure(Class<?> tests) {
        return String.join("\n", Runs.failures(Runs.run(tests)));
    }
}
