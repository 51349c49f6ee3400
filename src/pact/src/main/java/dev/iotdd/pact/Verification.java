package dev.iotdd.pact;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.provider.HttpClientFactory;
import au.com.dius.pact.provider.ProviderClient;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationResult;
import dev.iotdd.conform.StateException;
import dev.iotdd.conform.VerificationReport;
import dev.iotdd.conform.VerificationReport.Outcome;
import dev.iotdd.conform.VerificationReport.Result;
import dev.iotdd.conform.VerificationRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hc.core5.http.HttpRequest;

/** One run over all pacts. */
final class Verification {

    private static final String WITHOUT_DETAILS = "the answer differs";

    private final VerificationRequest request;
    private final Stage stage;

    Verification(VerificationRequest request, Stage stage) {
        this.request = request;
        this.stage = stage;
    }

    VerificationReport run() {
        if (request.pacts().isEmpty()) {
            throw new IllegalArgumentException("There are no pacts to verify.");
        }
        List<Result> results = new ArrayList<>();
        for (Path file : request.pacts()) {
            results.addAll(verify(file));
        }
        request.filter().ifPresent(text -> checkFilter(text, results));
        return new VerificationReport(stage.name(), results);
    }

    /** A run in which the filter leaves everything out is a mistake in the filter. */
    private static void checkFilter(String text, List<Result> results) {
        if (results.stream().noneMatch(result -> result.description().contains(text))) {
            throw new IllegalArgumentException("No interaction has '" + text + "' in its description.");
        }
    }

    private List<Result> verify(Path file) {
        Pact pact = PactFile.read(file);
        List<Result> results = new ArrayList<>();
        Optional<String> obstacle = stage.isForeign(pact)
                ? Optional.of("its provider is another: '" + pact.getProvider().getName() + "'")
                : Optional.empty();
        for (Interaction interaction : pact.getInteractions()) {
            results.add(verify(file, pact, interaction, obstacle.or(() -> obstacle(interaction))));
        }
        return results;
    }

    private Result verify(Path file, Pact pact, Interaction interaction, Optional<String> obstacle) {
        if (obstacle.isPresent()) {
            return result(file, pact, interaction, Outcome.LEFT_OUT, List.of(obstacle.get()));
        }
        if (request.dryRun()) {
            return result(file, pact, interaction, Outcome.LEFT_OUT, List.of("a dry run: nothing was sent"));
        }
        stage.clear();
        try {
            IRequest sent = ((SynchronousRequestResponse) interaction).getRequest();
            stage.setUp(interaction.getProviderStates(), sent);
            return tried(file, pact, interaction);
        } catch (StateException e) {
            return result(file, pact, interaction, Outcome.BROKEN, List.of(String.valueOf(e.getMessage())));
        } finally {
            stage.tearDown();
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
        return stage.obstacle(call);
    }

    private Result tried(Path file, Pact pact, Interaction interaction) {
        stage.await();
        ProviderInfo provider = stage.provider(pact.getProvider().getName());
        Consumer<HttpRequest> signing = stage::sign;
        provider.setRequestFilter(signing);
        // What generators of the pact ask the states for.
        Map<String, Object> context = new HashMap<>(Map.of("providerState", stage.values(interaction)));
        ProviderVerifier verifier = new ProviderVerifier();
        verifier.setReporters(List.of());
        VerificationResult result = verifier.verifyResponseFromProvider(
                provider,
                (SynchronousRequestResponse) interaction,
                interaction.getDescription(),
                new HashMap<>(),
                new ProviderClient(provider, new HttpClientFactory()),
                context,
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

    private static Result result(Path file, Pact pact, Interaction interaction, Outcome outcome, List<String> details) {
        return new Result(
                file.toString(), pact.getConsumer().getName(), interaction.getDescription(), outcome, details);
    }
}
