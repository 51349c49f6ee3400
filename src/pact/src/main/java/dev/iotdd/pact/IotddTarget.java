package dev.iotdd.pact;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSource;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.provider.IProviderInfo;
import au.com.dius.pact.provider.IProviderVerifier;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junitsupport.State;
import dev.iotdd.conform.Credentials;
import dev.iotdd.conform.VerificationRequest;
import dev.iotdd.contract.Contract;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.spec.Spec;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kotlin.Pair;
import org.apache.hc.core5.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.opentest4j.TestAbortedException;

/**
 * AWS IoT as the target of Pact JVM's provider tests for JUnit 5: it brings the provider states of an interaction about,
 * signs the request where that is wanted, and removes afterwards what was created. One for each interaction:
 *
 * <pre>{@code
 * @Provider("AWS IoT")
 * @PactFolder("target/pacts")
 * @IgnoreMissingStateChange
 * class AwsIotIT {
 *     @BeforeEach
 *     void target(PactVerificationContext context) {
 *         context.setTarget(IotddTarget.mock());
 *     }
 *
 *     @TestTemplate
 *     @ExtendWith(PactVerificationInvocationContextProvider.class)
 *     void keepsThePact(PactVerificationContext context) {
 *         context.verifyInteraction();
 *     }
 * }
 * }</pre>
 *
 * <p>States that the test has methods with {@code @State} for are left to these. An interaction is skipped if its state
 * cannot be had from outside, and fails if nobody knows the state.
 */
public final class IotddTarget extends HttpTestTarget {

    private static final String CONSENT = "iotdd.pacts.consent";

    private final Stage stage;
    private final Optional<IotddMock> own;
    private final Set<String> statesOfTest = new HashSet<>();

    private IotddTarget(Stage stage, Optional<IotddMock> own) {
        this.stage = stage;
        this.own = own;
        PactJvmVerifier.stopTracking();
    }

    /** A mock of its own, which ends with the interaction. */
    public static IotddTarget mock() {
        IotddMock mock = IotddMock.start();
        return new IotddTarget(Stage.of(VerificationRequest.of(List.of()), mock), Optional.of(mock));
    }

    /** A mock that runs already; each interaction empties it. */
    public static IotddTarget of(IotddMock mock) {
        return new IotddTarget(Stage.of(VerificationRequest.of(List.of()), mock), Optional.empty());
    }

    /** What listens at an address; requests are not signed. */
    public static IotddTarget at(URI endpoint) {
        return of(VerificationRequest.of(List.of()).against(endpoint));
    }

    /**
     * What listens at an address, with signed requests.
     *
     * @param region the region to sign for
     */
    public static IotddTarget at(URI endpoint, String region, Credentials credentials) {
        Surroundings none = Surroundings.ofMock();
        return of(new VerificationRequest(
                List.of(),
                Optional.of(endpoint),
                false,
                new Surroundings(none.prefix(), region, none.account()),
                Optional.of(credentials),
                false,
                Optional.empty(),
                Optional.empty()));
    }

    /**
     * An AWS account, with the credentials of the default chain. Only resources whose names begin with the prefix are
     * touched; interactions about others are skipped.
     *
     * @throws IllegalArgumentException if there is no prefix
     * @throws IllegalStateException unless the system property {@code iotdd.pacts.consent} is true
     * @throws dev.iotdd.conform.EndpointException if there are no credentials
     */
    public static IotddTarget aws(Surroundings account) {
        VerificationRequest request = VerificationRequest.of(List.of()).againstAws(account);
        if (!Boolean.getBoolean(CONSENT)) {
            throw new IllegalStateException("Verification against AWS creates, changes and deletes resources whose"
                    + " names begin with the prefix. Set -D" + CONSENT + "=true to allow it.");
        }
        return of(request);
    }

    private static IotddTarget of(VerificationRequest request) {
        return new IotddTarget(Stage.of(request), Optional.empty());
    }

    @Override
    public IProviderInfo getProviderInfo(String serviceName, @Nullable PactSource source) {
        return stage.provider(serviceName);
    }

    @Override
    public void prepareVerifier(IProviderVerifier verifier, Object test, Pact pact) {
        AnnotationSupport.findAnnotatedMethods(test.getClass(), State.class, HierarchyTraversalMode.TOP_DOWN).stream()
                .flatMap(method ->
                        Arrays.stream(method.getAnnotation(State.class).value()))
                .forEach(statesOfTest::add);
    }

    @Override
    public @Nullable Pair<Object, Object> prepareRequest(
            Pact pact, Interaction interaction, Map<String, Object> context) {
        try {
            if (interaction instanceof SynchronousRequestResponse call) {
                bringAbout(call);
            }
            return super.prepareRequest(pact, interaction, context);
        } catch (RuntimeException e) {
            end();
            throw e;
        }
    }

    private void bringAbout(SynchronousRequestResponse call) {
        List<ProviderState> states = call.getProviderStates().stream()
                .filter(state -> !statesOfTest.contains(String.valueOf(state.getName())))
                .toList();
        refuseUnknown(states);
        stage.obstacle(call, states).ifPresent(obstacle -> {
            throw new TestAbortedException(obstacle);
        });
        stage.clear();
        stage.setUp(states, call.getRequest());
    }

    /** A state that nobody brings about would be a test of something else. */
    private static void refuseUnknown(List<ProviderState> states) {
        Contract contract = Contract.of(Spec.bundled(), Surroundings.ofMock());
        for (ProviderState state : states) {
            if (contract.find(Stage.given(state)).isEmpty()) {
                throw new IllegalArgumentException("The provider state '" + state.getName() + "' is not known; known: "
                        + contract.states().stream().map(known -> known.name()).collect(Collectors.joining(", "))
                        + ". Use one of them, or bring it about in a method with @State.");
            }
        }
    }

    @Override
    public ProviderResponse executeInteraction(@Nullable Object client, @Nullable Object request) {
        try {
            stage.await();
            if (request instanceof HttpRequest http) {
                stage.sign(http);
            }
            return super.executeInteraction(client, request);
        } finally {
            end();
        }
    }

    private void end() {
        try {
            stage.tearDown();
        } finally {
            own.ifPresent(IotddMock::close);
        }
    }
}
