package dev.iotdd.pact;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.FileSource;
import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.provider.HttpClientFactory;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationResult;
import dev.iotdd.conform.Api;
import dev.iotdd.conform.StateException;
import dev.iotdd.conform.States;
import dev.iotdd.conform.VerificationReport;
import dev.iotdd.conform.VerificationReport.Outcome;
import dev.iotdd.conform.VerificationReport.Result;
import dev.iotdd.conform.VerificationRequest;
import dev.iotdd.contract.GivenState;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.spec.Routes;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** One run over all pacts. */
final class Verification {

    private static final String WITHOUT_DETAILS = "the answer differs";

    private final VerificationRequest request;
    private final Api api;
    private final States states;
    private final Optional<IotddMock> mock;
    private final Routes routes = new Routes(Spec.bundled());

    Verification(VerificationRequest request, Api api, States states, Optional<IotddMock> mock) {
        this.request = request;
        this.api = api;
        this.states = states;
        this.mock = mock;
    }

    VerificationReport run() {
        if (request.pacts().isEmpty()) {
            throw new IllegalArgumentException("There are no pacts to verify.");
        }
        List<Result> results = new ArrayList<>();
        for (Path file : request.pacts()) {
            results.addAll(verify(file));
        }
        return new VerificationReport(
                mock.isPresent() ? "the mock" : api.endpoint().toString(), results);
    }

    private List<Result> verify(Path file) {
        Pact pact = read(file);
        List<Result> results = new ArrayList<>();
        for (Interaction interaction : pact.getInteractions()) {
            results.add(verify(file, pact, interaction));
        }
        return results;
    }

    private static Pact read(Path file) {
        try {
            return DefaultPactReader.INSTANCE.loadPact(new FileSource(file.toFile()));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ": it is no pact that can be read (" + e.getMessage() + ").", e);
        }
    }

    private Result verify(Path file, Pact pact, Interaction interaction) {
        Optional<String> obstacle = obstacle(interaction);
        if (obstacle.isPresent()) {
            return result(file, pact, interaction, Outcome.LEFT_OUT, List.of(obstacle.get()));
        }
        if (request.dryRun()) {
            return result(file, pact, interaction, Outcome.LEFT_OUT, List.of("a dry run: nothing was sent"));
        }
        mock.ifPresent(IotddMock::reset);
        try {
            interaction.getProviderStates().forEach(state -> states.setUp(given(state)));
            IRequest sent = ((SynchronousRequestResponse) interaction).getRequest();
            states.willRemove(sent.getMethod(), sent.getPath());
            return tried(file, pact, interaction);
        } catch (StateException e) {
            return result(file, pact, interaction, Outcome.BROKEN, List.of(String.valueOf(e.getMessage())));
        } finally {
            states.tearDown();
        }
    }

    /** Why an interaction is not tried. */
    private Optional<String> obstacle(Interaction interaction) {
        if (!(interaction instanceof SynchronousRequestResponse call)) {
            return Optional.of("it is no call over HTTP");
        }
        boolean isUnwanted = request.filter()
                .filter(text -> !interaction.getDescription().contains(text))
                .isPresent();
        if (isUnwanted) {
            return Optional.of("the filter leaves it out");
        }
        for (ProviderState state : interaction.getProviderStates()) {
            Optional<String> obstacle = states.obstacle(given(state));
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        return request.aws() ? foreignName(call) : Optional.empty();
    }

    /** Nothing in an account is touched whose name does not begin with the prefix. */
    private Optional<String> foreignName(SynchronousRequestResponse interaction) {
        String prefix = request.surroundings().prefix();
        List<String> names = new ArrayList<>();
        routes.find(
                        interaction.getRequest().getMethod(),
                        interaction.getRequest().getPath())
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

    private static GivenState given(ProviderState state) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        state.getParams()
                .forEach((name, value) -> parameters.put(
                        name, value instanceof Number number ? number.longValue() : String.valueOf(value)));
        return new GivenState(String.valueOf(state.getName()), parameters);
    }

    private Result tried(Path file, Pact pact, Interaction interaction) {
        api.await();
        ProviderInfo provider = provider(pact);
        ProviderVerifier verifier = new ProviderVerifier();
        verifier.setReporters(List.of());
        VerificationResult result = verifier.verifyResponseFromProvider(
                provider,
                (SynchronousRequestResponse) interaction,
                interaction.getDescription(),
                new HashMap<>(),
                new ProviderClient(provider, new HttpClientFactory()),
                new HashMap<>(),
                false);
        return result instanceof VerificationResult.Failed failed
                ? result(file, pact, interaction, Outcome.BROKEN, details(failed))
                : result(file, pact, interaction, Outcome.KEPT, List.of());
    }

    private static List<String> details(VerificationResult.Failed failed) {
        List<String> details = failed.getFailures().values().stream()
                .flatMap(List::stream)
                .map(VerificationFailureType::description)
                .toList();
        return details.isEmpty() ? List.of(WITHOUT_DETAILS) : details;
    }

    private ProviderInfo provider(Pact pact) {
        ProviderInfo provider = new ProviderInfo(pact.getProvider().getName());
        provider.setProtocol(api.endpoint().getScheme());
        provider.setHost(api.endpoint().getHost());
        provider.setPort(port());
        String path = api.endpoint().getRawPath();
        provider.setPath(path == null || path.isEmpty() ? "/" : path);
        Consumer<HttpRequest> signing = this::sign;
        provider.setRequestFilter(signing);
        return provider;
    }

    private int port() {
        int port = api.endpoint().getPort();
        if (port >= 0) {
            return port;
        }
        return "https".equals(api.endpoint().getScheme()) ? 443 : 80;
    }

    private void sign(HttpRequest http) {
        byte[] body = content(http);
        api.headers(http.getMethod(), http.getRequestUri(), body).forEach(http::setHeader);
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

    private static Result result(Path file, Pact pact, Interaction interaction, Outcome outcome, List<String> details) {
        return new Result(
                file.toString(), pact.getConsumer().getName(), interaction.getDescription(), outcome, details);
    }
}
