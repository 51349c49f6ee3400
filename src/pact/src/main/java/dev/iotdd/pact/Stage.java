package dev.iotdd.pact;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.provider.ProviderInfo;
import dev.iotdd.conform.Api;
import dev.iotdd.conform.Credentials;
import dev.iotdd.conform.States;
import dev.iotdd.conform.VerificationRequest;
import dev.iotdd.contract.Contract;
import dev.iotdd.contract.GivenState;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.spec.Routes;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** The service that interactions are tried on: brings it into their states, lets them in, and cleans up. */
final class Stage {

    private final VerificationRequest request;
    private final Api api;
    private final States states;
    private final Optional<IotddMock> mock;
    private final Contract contract;
    private final String provider;
    private final Routes routes = new Routes(Spec.bundled());

    private Stage(VerificationRequest request, Api api, States states, Optional<IotddMock> mock, Contract contract) {
        this.request = request;
        this.api = api;
        this.states = states;
        this.mock = mock;
        this.contract = contract;
        this.provider = request.provider().orElse(contract.provider());
    }

    /** On a mock of this program. */
    static Stage of(VerificationRequest request, IotddMock mock) {
        return of(request, mock.endpoint(), Optional.of(mock));
    }

    /** On what the request names: an endpoint, or the one that AWS has for the region. */
    static Stage of(VerificationRequest request) {
        URI endpoint = request.endpoint()
                .orElseGet(
                        () -> URI.create("https://iot." + request.surroundings().region() + ".amazonaws.com"));
        return of(request, endpoint, Optional.empty());
    }

    private static Stage of(VerificationRequest request, URI endpoint, Optional<IotddMock> mock) {
        Spec spec = Spec.bundled();
        // A dry run sends nothing that would have to be signed.
        boolean isSigned = request.aws() && !request.dryRun();
        Optional<Credentials> credentials = request.credentials()
                .or(() -> isSigned ? Optional.of(new DefaultChain().credentials()) : Optional.empty());
        Contract contract = Contract.of(spec, request.surroundings());
        Api api = new Api(
                spec,
                endpoint,
                request.surroundings().region(),
                credentials,
                request.aws() ? contract.requestsPerSecond() : 0);
        return new Stage(request, api, new States(spec, contract, api, mock), mock, contract);
    }

    /** What it is, for people. */
    String name() {
        return mock.isPresent() ? "the mock" : api.endpoint().toString();
    }

    /** Whether a pact is with another service: by the name that it gives, and since it calls nothing of this one. */
    boolean isForeign(Pact pact) {
        return !provider.equals(pact.getProvider().getName())
                && pact.getInteractions().stream()
                        .filter(SynchronousRequestResponse.class::isInstance)
                        .map(interaction -> ((SynchronousRequestResponse) interaction).getRequest())
                        .allMatch(sent ->
                                routes.find(sent.getMethod(), sent.getPath()).isEmpty());
    }

    /** Why an interaction cannot be tried here. */
    Optional<String> obstacle(SynchronousRequestResponse interaction) {
        return obstacle(interaction, interaction.getProviderStates());
    }

    /** Why an interaction cannot be tried here, of whose states only some are to be brought about. */
    Optional<String> obstacle(SynchronousRequestResponse interaction, List<ProviderState> given) {
        for (ProviderState state : given) {
            Optional<String> obstacle = states.obstacle(given(state));
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        return foreignName(interaction);
    }

    /** Nothing in an account is touched whose name does not begin with the prefix. */
    private Optional<String> foreignName(SynchronousRequestResponse interaction) {
        if (!request.aws()) {
            return Optional.empty();
        }
        String prefix = request.surroundings().prefix();
        List<String> names = new ArrayList<>();
        IRequest sent = interaction.getRequest();
        routes.find(sent.getMethod(), sent.getPath())
                .ifPresent(match -> names.addAll(match.parameters().values()));
        interaction
                .getProviderStates()
                .forEach(state -> state.getParams().forEach((name, value) -> {
                    if (name.endsWith("ame")) {
                        names.add(String.valueOf(value));
                    }
                }));
        return names.stream()
                .filter(name -> !name.startsWith(prefix))
                .findFirst()
                .map(name -> "it is about '" + name + "', which does not begin with the prefix '" + prefix + "'");
    }

    static GivenState given(ProviderState state) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        state.getParams()
                .forEach((name, value) -> parameters.put(
                        name, value instanceof Number number ? number.longValue() : String.valueOf(value)));
        return new GivenState(String.valueOf(state.getName()), parameters);
    }

    /** What the states of an interaction are about: their parameters, those left out as well. */
    Map<String, Object> values(Interaction interaction) {
        Map<String, Object> values = new LinkedHashMap<>();
        interaction.getProviderStates().forEach(state -> {
            GivenState given = given(state);
            values.putAll(contract.find(given).orElse(given).parameters());
        });
        return values;
    }

    /** Empties a mock, whose states would otherwise pile up. */
    void clear() {
        mock.ifPresent(IotddMock::reset);
    }

    /** Brings states about, and remembers to remove what the interaction creates. */
    void setUp(List<ProviderState> given, IRequest sent) {
        given.forEach(state -> states.setUp(given(state)));
        states.willRemove(sent.getMethod(), sent.getPath());
    }

    void tearDown() {
        states.tearDown();
    }

    ProviderInfo provider(String name) {
        URI endpoint = api.endpoint();
        ProviderInfo provider = new ProviderInfo(name);
        provider.setProtocol(endpoint.getScheme());
        provider.setHost(endpoint.getHost());
        provider.setPort(port(endpoint));
        String path = endpoint.getRawPath();
        provider.setPath(path == null || path.isEmpty() ? "/" : path);
        return provider;
    }

    private static int port(URI endpoint) {
        if (endpoint.getPort() >= 0) {
            return endpoint.getPort();
        }
        return "https".equals(endpoint.getScheme()) ? 443 : 80;
    }

    /** Waits until a request may be sent. */
    void await() {
        api.await();
    }

    void sign(HttpRequest http) {
        api.headers(http.getMethod(), http.getRequestUri(), content(http)).forEach(http::setHeader);
    }

    private static byte[] content(HttpRequest http) {
        HttpEntity entity = http instanceof ClassicHttpRequest classic ? classic.getEntity() : null;
        if (entity == null) {
            return new byte[0];
        }
        try {
            return EntityUtils.toByteArray(entity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
