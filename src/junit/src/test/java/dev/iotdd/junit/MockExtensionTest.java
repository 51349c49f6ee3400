package dev.iotdd.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.mock.RunningMock;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iot.IotAsyncClient;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iot.model.VersionConflictException;

class MockExtensionTest {

    /** Endpoints that tests saw; each class of material has its own. */
    private static final Set<URI> SEEN = ConcurrentHashMap.newKeySet();

    @IotddMock(region = "eu-central-1", seeds = "classpath:seeds")
    static class Injection {

        private URI before = URI.create("");

        @BeforeEach
        void remember(URI endpoint) {
            before = endpoint;
        }

        @Test
        void everythingBelongsToOneMock(
                RunningMock mock, dev.iotdd.mock.IotddMock same, URI endpoint, IotClient iot, IotAsyncClient async) {
            assertThat(mock).isSameAs(same);
            assertThat(mock.endpoint()).isEqualTo(endpoint).isEqualTo(before);
            assertThat(mock.region()).isEqualTo("eu-central-1");

            iot.createSecurityProfile(request -> request.securityProfileName("made"));

            assertThat(async.listSecurityProfiles().join().securityProfileIdentifiers())
                    .extracting(profile -> profile.name())
                    .containsExactlyInAnyOrder("made", "seeded");
            assertThat(mock.calls()).hasSize(2);
        }

        @AfterEach
        void stillThere(URI endpoint) {
            assertThat(Http.list(endpoint)).contains("made");
        }
    }

    @Test
    void mocksEndpointsAndClientsAreInjected() {
        Runs.assertPasses(Runs.run(Injection.class), 1);
    }

    @IotddMock
    static class Own {

        @RepeatedTest(20)
        void repeated(URI endpoint) {
            check(endpoint);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
        void parameterized(int number, URI endpoint) {
            check(endpoint);
            assertThat(number).isPositive();
        }

        @Test
        void single(URI endpoint) {
            check(endpoint);
        }

        @Nested
        class Inner {
            @RepeatedTest(5)
            void nested(URI endpoint) {
                check(endpoint);
            }
        }

        private static void check(URI endpoint) {
            assertThat(Http.list(endpoint)).contains("\"securityProfileIdentifiers\":[]");
            assertThat(Http.create(endpoint, "same", "x")).isEqualTo(200);
        }
    }

    @Test
    void nothingLeaksFromTestToTest() {
        Runs.assertPasses(Runs.run(Own.class), 34);
        Runs.assertPasses(Runs.inParallel(Own.class), 34);
    }

    @IotddMock
    static class Ends {
        @Test
        void remembered(URI endpoint) {
            SEEN.add(endpoint);
        }
    }

    @Test
    void mocksEndWithTheirTests() {
        SEEN.clear();
        Runs.assertPasses(Runs.run(Ends.class), 1);

        assertThat(SEEN)
                .hasSize(1)
                .allSatisfy(endpoint ->
                        assertThatThrownBy(() -> Http.list(endpoint)).hasRootCauseInstanceOf(IOException.class));
    }

    @IotddMock(scope = MockScope.CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Sharing {

        private final URI constructed;

        Sharing(URI constructed) {
            this.constructed = constructed;
        }

        @BeforeAll
        static void before(URI endpoint) {
            Http.create(endpoint, "early", "x");
        }

        @Test
        @Order(1)
        void first(URI endpoint) {
            assertThat(endpoint).isEqualTo(constructed);
            assertThat(Http.create(endpoint, "late", "x")).isEqualTo(200);
        }

        @Test
        @Order(2)
        void second(URI endpoint) {
            assertThat(Http.list(endpoint)).contains("early", "late");
        }

        @Nested
        class Inner {
            @Test
            void third(URI endpoint) {
                assertThat(Http.list(endpoint)).contains("early", "late");
            }
        }
    }

    @IotddMock(scope = MockScope.CLASS)
    static class SharingToo {
        @Test
        void others(URI endpoint) {
            assertThat(Http.list(endpoint)).doesNotContain("early");
        }
    }

    @Test
    void classesShareWithTheirNestedOnesOnly() {
        Runs.assertPasses(Runs.run(Sharing.class, SharingToo.class), 4);
    }

    @IotddMock(scope = MockScope.JVM)
    static class One {
        @Test
        void test(URI endpoint) {
            SEEN.add(endpoint);
        }
    }

    @IotddMock(scope = MockScope.JVM)
    static class Two {
        @Test
        void test(URI endpoint) {
            SEEN.add(endpoint);
        }
    }

    @IotddMock(scope = MockScope.JVM, region = "eu-west-1")
    static class Elsewhere {
        @Test
        void test(URI endpoint) {
            SEEN.add(endpoint);
        }
    }

    @Test
    void theJvmSharesWhereSettingsAreEqual() {
        SEEN.clear();
        Runs.assertPasses(Runs.run(One.class, Two.class, Elsewhere.class), 3);
        assertThat(SEEN).hasSize(2);
    }

    @IotddMock(faults = "error,name=VersionConflictException,on=UpdateSecurityProfile,times=1")
    static class Faulty {

        @Test
        void theFaultOfTheClass(IotClient iot) {
            assertThatThrownBy(() -> iot.updateSecurityProfile(request -> request.securityProfileName("seeded")))
                    .isInstanceOf(VersionConflictException.class);
        }

        @Test
        @IotddMock(faults = "throttling,times=2", seeds = "classpath:seeds")
        void theMethodHasTheLastWord(IotClient iot, RunningMock mock) {
            iot.updateSecurityProfile(
                    request -> request.securityProfileName("seeded").expectedVersion(1L));
            assertThat(mock.calls()).extracting(call -> call.status()).containsExactly(400, 400, 200);
        }
    }

    @Test
    void faultsHappen() {
        Runs.assertPasses(Runs.run(Faulty.class), 2);
    }

    @IotddMock(failOnContractBreach = true)
    static class Careless {

        @Test
        void ignoresTheAnswer(URI endpoint, RunningMock mock) {
            Http.send(endpoint, "PATCH", "/security-profiles/fleet", "{\"deleteBehavior\":true}");
            Http.send(endpoint, "PATCH", "/security-profile/fleet", "{}");
            mock.clearCalls();
        }

        @Test
        void isFine(URI endpoint) {
            assertThat(Http.send(endpoint, "GET", "/security-profiles/none", "").statusCode())
                    .isEqualTo(404);
        }

        @Test
        @IotddMock
        void breaksItDeliberately(URI endpoint) {
            Http.send(endpoint, "PATCH", "/security-profiles/fleet", "{\"deleteBehavior\":true}");
        }
    }

    @Test
    void breachesFailTheTestThatMadeThem() {
        var results = Runs.run(Careless.class);

        assertThat(Runs.failures(results)).singleElement().asString().isEqualToNormalizingNewlines("""
                2 of the calls broke the contract of the API:

                #1 PATCH /security-profiles/fleet -> 400 InvalidRequestException
                request.json:1:32: error: The member deleteBehavior is not known in the document. Did you mean deleteBehaviors? [unknown-member]
                    {"securityProfileName":"fleet","deleteBehavior":true}
                                                   ^~~~~~~~~~~~~~~~
                    Correct the name of the member, or remove it.
                    (inferred, not documented)

                #2 PATCH /security-profile/fleet -> 404 UnknownOperationException
                No operation of the API has this method and path.
                """);
        assertThat(results.testEvents().succeeded().count()).isEqualTo(2);
    }

    @IotddMock
    static class InConstructor {
        InConstructor(URI endpoint) {
            assertThat(endpoint).isNotNull();
        }

        @Test
        void test() {}
    }

    @IotddMock(seeds = "src/test/nowhere")
    static class NoSeeds {
        @Test
        void test() {}
    }

    @IotddMock(faults = "error,name=TeapotException")
    static class NoSuchError {
        @Test
        void test() {}
    }

    @IotddMock(faults = "gremlins")
    static class NoFault {
        @Test
        void test() {}
    }

    @IotddMock(choices = "empty-lists")
    static class NoOption {
        @Test
        void test() {}
    }

    static class OnMethod {
        @Test
        @IotddMock(scope = MockScope.CLASS)
        void test() {}
    }

    @Test
    void mistakesSayWhatToDo() {
        assertThat(failure(InConstructor.class))
                .contains("Take the parameter in the test or in a @BeforeEach method", "MockScope.CLASS");
        assertThat(failure(NoSeeds.class))
                .contains("@IotddMock(seeds = \"src/test/nowhere\"): there is no folder ", "classpath:FOLDER");
        assertThat(failure(NoSuchError.class)).contains("'TeapotException' is not declared by any operation.");
        assertThat(failure(NoFault.class))
                .contains("@IotddMock(faults = \"gremlins\"): 'gremlins' is no kind of fault; known: throttling, ");
        assertThat(failure(NoOption.class)).contains("write it as \"empty-lists=clear\"");
        assertThat(failure(OnMethod.class)).contains("belongs on a class, not on a method");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            MockSettings settings = new MockSettings(
                    taken.getLocalPort(),
                    "us-east-1",
                    "123456789012",
                    java.util.List.of(),
                    java.util.List.of(),
                    java.util.List.of(),
                    "",
                    false);
            assertThatThrownBy(() -> settings.start(call -> {}))
                    .hasMessageContaining("@IotddMock: The mock cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void aMissingHttpClientIsNamed() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (dev.iotdd.mock.IotddMock mock = dev.iotdd.mock.IotddMock.start();
                SdkClients clients = new SdkClients(mock)) {
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            assertThatThrownBy(clients::sync)
                    .hasMessageContaining("that can send PATCH")
                    .hasMessageContaining("Add software.amazon.awssdk:apache-client to the tests' dependencies.");
            assertThatThrownBy(clients::async)
                    .hasMessageContaining("Add software.amazon.awssdk:netty-nio-client to the tests' dependencies.");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String failure(Class<?> tests) {
        return String.join("\n", Runs.failures(Runs.run(tests)));
    }
}
