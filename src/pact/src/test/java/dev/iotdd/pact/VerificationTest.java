package dev.iotdd.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpServer;
import dev.iotdd.conform.Credentials;
import dev.iotdd.conform.EndpointException;
import dev.iotdd.conform.VerificationReport;
import dev.iotdd.conform.VerificationReport.Outcome;
import dev.iotdd.conform.VerificationReport.Result;
import dev.iotdd.conform.VerificationRequest;
import dev.iotdd.contract.Surroundings;
import dev.iotdd.generate.PactGenerator;
import dev.iotdd.mock.IotddMock;
import dev.iotdd.mock.Signing;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static final Credentials CREDENTIALS = new Credentials("AKIAEXAMPLE", "secret", Optional.empty());
    private static final Surroundings ACCOUNT = Surroundings.ofMock().withPrefix("it-");

    @TempDir
    private Path folder;

    private final PactJvmVerifier verifier = new PactJvmVerifier();

    private List<Path> pacts(Surroundings surroundings, String... operations) {
        PactGenerator pacts = PactGenerator.of(Spec.bundled(), "fleet-console").in(surroundings);
        return List.of(operations).stream()
                .map(operation -> write(operation + ".json", pacts.pact(operation)))
                .toList();
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theMockKeepsThePactsOfAllOperations() {
        String[] all = Spec.bundled().operations().stream().map(Operation::name).toArray(String[]::new);
        VerificationReport report = verifier.verify(VerificationRequest.of(pacts(Surroundings.ofMock(), all)));
        assertThat(report.results())
                .hasSizeGreaterThan(100)
                .filteredOn(result -> result.outcome() != Outcome.KEPT)
                .isEmpty();
        assertThat(report.isKept()).isTrue();
    }

    @Test
    void generatorsAreGivenTheParametersOfTheStates() throws IOException {
        Path pact = write("generated.json", """
                {"consumer": {"name": "console"}, "provider": {"name": "AWS IoT"}, "interactions": [
                  {"type": "Synchronous/HTTP", "description": "a description",
                   "providerStates": [{"name": "a security profile exists", "params": {"securityProfileName": "fleet"}}],
                   "request": {"method": "GET", "path": "/security-profiles/example",
                     "generators": {"path": {"type": "ProviderState",
                       "expression": "/security-profiles/${securityProfileName}", "dataType": "STRING"}}},
                   "response": {"status": 200, "body": {"content": {"securityProfileName": "fleet"},
                     "contentType": "application/json", "encoded": false}}}],
                 "metadata": {"pactSpecification": {"version": "4.0"}}}
                """);
        VerificationReport report = verifier.verify(VerificationRequest.of(List.of(pact)));
        assertThat(report.isKept()).as(report.text()).isTrue();
    }

    /** Should this fail with another version of Pact JVM, PACTS.md need not say so any more. */
    @Test
    void pactJvmTakesEveryListForOneThatHoldsSomething() {
        String pact = """
                {"consumer": {"name": "console"}, "provider": {"name": "AWS IoT"}, "interactions": [
                  {"type": "Synchronous/HTTP", "description": "a description",
                   "providerStates": [{"name": "a security profile exists", "params": {"securityProfileName": "fleet"}}],
                   "request": {"method": "GET", "path": "/security-profiles/fleet"},
                   "response": {"status": 200,
                     "body": {"content": {"behaviors": [{"name": "Q"}]}, "contentType": "application/json"},
                     "matchingRules": {"body": {"$.behaviors": {"combine": "AND", "matchers": [
                       {"match": "arrayContains", "variants": [{"index": 0, "generators": {}, "rules": {
                         "$.name": {"combine": "AND", "matchers": [{"match": "regex", "regex": "Q"}]}}}]}]}}}}}],
                 "metadata": {"pactSpecification": {"version": "4.0"}}}
                """;
        VerificationRequest request = VerificationRequest.of(List.of(write("variants.json", pact)));
        assertThat(verifier.verify(request).isKept()).isTrue();
    }

    @Test
    void theProviderMayHaveAnotherName() {
        String text = PactGenerator.of(Spec.bundled(), "console")
                .withProvider("aws-iot")
                .pact("ListDimensions")
                .replace("\"/dimensions\"", "\"/dimension\"");
        assertThat(text).contains("\"aws-iot\"", "\"/dimension\"");
        VerificationRequest request = VerificationRequest.of(List.of(write("other.json", text)));
        assertThat(verifier.verify(request).results())
                .extracting(Result::outcome)
                .containsOnly(Outcome.LEFT_OUT);
        assertThat(verifier.verify(request.calling("aws-iot")).results())
                .extracting(Result::outcome)
                .contains(Outcome.BROKEN);
    }

    @Test
    void aBrokenPactIsToldWithWhatDiffers() throws IOException {
        Path pact = pacts(Surroundings.ofMock(), "DescribeSecurityProfile").get(0);
        Files.writeString(
                pact,
                Files.readString(pact)
                        .replace("Devices that send little", "x")
                        .replace("\"status\" : 404", "\"status\" : 409"));
        VerificationReport report = verifier.verify(VerificationRequest.of(List.of(pact)));
        assertThat(report.isKept()).isFalse();
        assertThat(report.results())
                .filteredOn(result -> result.outcome() == Outcome.BROKEN)
                .flatExtracting(Result::details)
                .anySatisfy(detail -> assertThat(detail).contains("409", "404"));
    }

    @Test
    void pactsWithAnotherProviderAreLeftOut() {
        Path other = write("other.json", """
                {
                  "consumer": {"name": "fleet-console"},
                  "provider": {"name": "Orders"},
                  "interactions": [
                    {
                      "description": "an order",
                      "providerState": "there are orders",
                      "request": {"method": "GET", "path": "/orders/1"},
                      "response": {"status": 200}
                    }
                  ],
                  "metadata": {"pactSpecification": {"version": "2.0.0"}}
                }
                """);
        VerificationReport report = verifier.verify(VerificationRequest.of(List.of(other)));
        assertThat(report.results()).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.LEFT_OUT);
            assertThat(result.details()).containsExactly("its provider is another: 'Orders'");
        });
        assertThat(report.isKept()).isFalse();
    }

    @Test
    void aPactThatIsNotUtf8IsRefused() throws IOException {
        Path latin = Files.write(
                folder.resolve("latin.json"), "{\"a\": \"Z\u00fcge\"}".getBytes(StandardCharsets.ISO_8859_1));
        VerificationRequest request = VerificationRequest.of(List.of(latin));
        assertThatThrownBy(() -> verifier.verify(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(latin + ": byte 9 is not UTF-8. Save the file in UTF-8.");
    }

    @Test
    void anEndpointThatChecksSignaturesIsSatisfied() {
        try (IotddMock account = account()) {
            List<Path> pacts = pacts(ACCOUNT, "UpdateSecurityProfile", "AttachSecurityProfile", "CreateCustomMetric");
            VerificationReport report = verifier.verify(VerificationRequest.of(pacts)
                    .against(account.endpoint())
                    .againstAws(ACCOUNT)
                    .withCredentials(CREDENTIALS));
            assertThat(report.results())
                    .filteredOn(result -> result.outcome() == Outcome.BROKEN)
                    .isEmpty();
            assertThat(report.count(Outcome.KEPT)).isEqualTo(11);
            assertThat(report.results())
                    .filteredOn(result -> result.outcome() == Outcome.LEFT_OUT)
                    .flatExtracting(Result::details)
                    .contains(
                            "'requests are throttled' cannot be brought about from outside",
                            "'there are all custom metrics that there may be' would fill the account");
            assertThat(account.calls("DeleteSecurityProfile")).isNotEmpty();
            assertThat(account.calls())
                    .allSatisfy(call -> assertThat(call.target()).doesNotContain("/fleet"));
        }
    }

    private static IotddMock account() {
        return IotddMock.builder()
                .signing(Signing.verified(Map.of(CREDENTIALS.accessKeyId(), CREDENTIALS.secretAccessKey())))
                .start();
    }

    @Test
    void wrongCredentialsAreToldAsSuch() {
        try (IotddMock account = account()) {
            VerificationRequest request = VerificationRequest.of(pacts(ACCOUNT, "DescribeSecurityProfile"))
                    .against(account.endpoint())
                    .againstAws(ACCOUNT)
                    .withCredentials(new Credentials("AKIAOTHER", "other", Optional.empty()));
            assertThatThrownBy(() -> verifier.verify(request))
                    .isInstanceOf(EndpointException.class)
                    .hasMessageContaining("credentials are not accepted")
                    .hasMessageContaining("UnrecognizedClientException");
        }
    }

    @Test
    void resourcesWithoutThePrefixAreNotTouched() {
        try (IotddMock account = account()) {
            VerificationReport report =
                    verifier.verify(VerificationRequest.of(pacts(Surroundings.ofMock(), "DeleteSecurityProfile"))
                            .against(account.endpoint())
                            .againstAws(ACCOUNT)
                            .withCredentials(CREDENTIALS));
            assertThat(report.isKept()).isFalse();
            assertThat(report.count(Outcome.LEFT_OUT))
                    .isEqualTo(report.results().size());
            assertThat(account.calls()).isEmpty();
        }
        assertThatThrownBy(() -> VerificationRequest.of(List.of()).againstAws(Surroundings.ofMock()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prefix");
    }

    @Test
    void aDryRunSendsNothing() {
        try (IotddMock account = account()) {
            VerificationReport report =
                    verifier.verify(VerificationRequest.of(pacts(ACCOUNT, "DescribeSecurityProfile"))
                            .against(account.endpoint())
                            .againstAws(ACCOUNT)
                            .withCredentials(CREDENTIALS)
                            .asDryRun());
            assertThat(report.results()).isNotEmpty();
            assertThat(report.count(Outcome.LEFT_OUT))
                    .isEqualTo(report.results().size());
            assertThat(account.calls()).isEmpty();
        }
    }

    @Test
    void noPactsAndNoServiceAreErrors() {
        assertThatThrownBy(() -> verifier.verify(VerificationRequest.of(List.of())))
                .hasMessage("There are no pacts to verify.");
        VerificationRequest nobody = VerificationRequest.of(pacts(Surroundings.ofMock(), "DescribeSecurityProfile"))
                .against(URI.create("http://127.0.0.1:9"));
        assertThatThrownBy(() -> verifier.verify(nobody))
                .isInstanceOf(EndpointException.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void whatIsNoPactIsToldAsSuch() {
        assertThat(refusal("{\"a\": ")).contains("other.json: it is no JSON (");
        assertThat(List.of("{\"a\": 1}", "[1]", "1", "{\"consumer\": {}, \"provider\": {}, \"interactions\": {}}"))
                .allSatisfy(text -> assertThat(refusal(text))
                        .endsWith("other.json: it is no pact file, which has the members consumer, provider and"
                                + " interactions."));
        String deep = "[".repeat(200_000) + "]".repeat(200_000);
        assertThat(refusal("{\"consumer\": " + deep + "}")).contains("other.json: ", "deeply nested");
    }

    private String refusal(String text) {
        VerificationRequest noPact = VerificationRequest.of(List.of(write("other.json", text)));
        Throwable thrown = catchThrowable(() -> verifier.verify(noPact));
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        return String.valueOf(thrown.getMessage());
    }

    @Test
    void aRunThatVerifiesNothingSaysSo() {
        VerificationRequest all = VerificationRequest.of(pacts(ACCOUNT, "DescribeSecurityProfile"));
        assertThatThrownBy(() -> verifier.verify(all.only("no such thing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No interaction has 'no such thing' in its description.");
        assertThat(verifier.verify(all.asDryRun()).text())
                .endsWith(" against the mock: 0 kept, 0 broken, 5 left out. Nothing was verified.");
    }

    @Test
    void aDryRunNeedsNoCredentials() {
        VerificationReport report = verifier.verify(VerificationRequest.of(pacts(ACCOUNT, "DescribeSecurityProfile"))
                .againstAws(ACCOUNT)
                .asDryRun());
        assertThat(report.results()).flatExtracting(Result::details).contains("a dry run: nothing was sent");
    }

    @Test
    void onlyTheWantedInteractionsAreTried() {
        VerificationReport report =
                verifier.verify(VerificationRequest.of(pacts(Surroundings.ofMock(), "DescribeSecurityProfile"))
                        .only("not there"));
        assertThat(report.count(Outcome.KEPT)).isEqualTo(1);
        assertThat(report.text()).endsWith("5 interactions against the mock: 1 kept, 0 broken, 4 left out.");
    }

    @Test
    void nothingIsPublishedLeastOfAllOfAFilteredRun() throws IOException {
        List<String> calls = new CopyOnWriteArrayList<>();
        HttpServer broker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        broker.createContext("/", call -> {
            calls.add(call.getRequestMethod() + " " + call.getRequestURI());
            call.sendResponseHeaders(201, -1);
            call.close();
        });
        broker.start();
        String address = "http://127.0.0.1:" + broker.getAddress().getPort();
        Map<String, String> wanted =
                Map.of("pact.verifier.publishResults", "true", "pact.provider.version", "1", "pactbroker.url", address);
        try {
            wanted.forEach(System::setProperty);
            // A pact that a broker gave out says where it wants the results.
            Path pact = pacts(Surroundings.ofMock(), "DescribeSecurityProfile").get(0);
            String links = "{\"_links\": {\"self\": {\"href\": \"%1$s/pact\"}, \"pb:publish-verification-results\":"
                    + " {\"href\": \"%1$s/results\"}}, ";
            Files.writeString(
                    pact, links.formatted(address) + Files.readString(pact).substring(1));
            VerificationRequest all = VerificationRequest.of(List.of(pact));
            assertThat(verifier.verify(all).isKept()).isTrue();
            assertThat(verifier.verify(all.only("not there")).isKept()).isTrue();
            assertThat(calls).isEmpty();
        } finally {
            wanted.keySet().forEach(System::clearProperty);
            broker.stop(0);
        }
    }
}
