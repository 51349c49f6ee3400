package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every option of every choice. */
class ChoiceTest {

    private static final String PROFILE = "/security-profiles/p";
    private static final String TARGET =
            PROFILE + "/targets?securityProfileTargetArn=arn%3Aaws%3Aiot%3Aus-east-1%3A123456789012%3A";
    private static final String VALIDATE = "/security-profile-behaviors/validate";
    private static final String CUSTOM = "{\"behaviors\":[{\"name\":\"a\",\"metric\":\"unknown\",\"criteria\":"
            + "{\"comparisonOperator\":\"less-than\",\"value\":{\"number\":5}}}]}";
    private static final String MISSPELT = "{\"behaviors\":[{\"name\":\"a\",\"metric\":\"aws:num-messages-sent\","
            + "\"criteria\":{\"comparisonOperator\":\"less-thin\",\"value\":{\"count\":5}}},"
            + "{\"name\":\"b\",\"metric\":\"aws:nothing\"}]}";
    private static final String DIMENSION =
            "{\"type\":\"TOPIC_FILTER\",\"stringValues\":[\"a\"],\"clientRequestToken\":\"t\"}";

    /**
     * What an option makes of requests.
     *
     * @param choice the choice
     * @param option the option
     * @param steps requests, of which the last one tells
     * @param status status of its answer
     * @param wanted what stands in its error type or body
     */
    private record Case(Choice choice, String option, List<String[]> steps, int status, String wanted) {}

    private static final List<Case> CASES = List.of(
            of(Choice.UNKNOWN_MEMBERS, "refuse", 400, "InvalidRequestException", post(PROFILE, "{\"x\":1}")),
            of(Choice.UNKNOWN_MEMBERS, "ignore", 200, "\"securityProfileName\"", post(PROFILE, "{\"x\":1}")),
            of(Choice.REFERENCES, "strict", 400, "InvalidRequestException", post(PROFILE, CUSTOM)),
            of(Choice.REFERENCES, "lenient", 200, "\"securityProfileName\"", post(PROFILE, CUSTOM)),
            of(Choice.VALIDATE_REFERENCES, "skip", 200, "\"valid\":true", post(VALIDATE, CUSTOM)),
            of(Choice.VALIDATE_REFERENCES, "report", 200, "\"valid\":false", post(VALIDATE, CUSTOM)),
            of(Choice.VALIDATE_CONSTRAINTS, "report", 200, "less-thin", post(VALIDATE, MISSPELT)),
            of(Choice.VALIDATE_CONSTRAINTS, "refuse", 400, "1 validation error detected", post(VALIDATE, MISSPELT)),
            of(Choice.VALIDATE_ERRORS, "all", 200, "Behavior b is malformed", post(VALIDATE, MISSPELT)),
            of(Choice.VALIDATE_ERRORS, "first", 200, "\"}]}", post(VALIDATE, MISSPELT)),
            of(Choice.EMPTY_LISTS, "ignore", 200, "\"behaviors\"", full(), patch("{\"behaviors\":[]}")),
            of(Choice.EMPTY_LISTS, "clear", 200, "\"version\":2", full(), patch("{\"behaviors\":[]}")),
            of(Choice.EMPTY_LISTS, "refuse", 400, "InvalidRequestException", full(), patch("{\"behaviors\":[]}")),
            of(Choice.NO_OP_UPDATE, "new-version", 200, "\"version\":2", full(), patch("{}")),
            of(Choice.NO_OP_UPDATE, "same-version", 200, "\"version\":1", full(), patch("{}")),
            of(Choice.MALFORMED_JSON, "serialization", 400, "SerializationException", post(PROFILE, "{")),
            of(Choice.MALFORMED_JSON, "invalid-request", 400, "InvalidRequestException", post(PROFILE, "{")),
            of(Choice.DELETE_MISSING, "ok", 200, "", step("DELETE", PROFILE + "?expectedVersion=1", "")),
            of(
                    Choice.DELETE_MISSING,
                    "conflict",
                    409,
                    "VersionConflictException",
                    step("DELETE", PROFILE + "?expectedVersion=1", "")),
            of(Choice.DETACH_UNATTACHED, "ok", 200, "", full(), step("DELETE", TARGET + "all%2Fthings", "")),
            of(
                    Choice.DETACH_UNATTACHED,
                    "not-found",
                    404,
                    "ResourceNotFoundException",
                    full(),
                    step("DELETE", TARGET + "all%2Fthings", "")),
            of(
                    Choice.FILTER_MISSING,
                    "not-found",
                    404,
                    "ResourceNotFoundException",
                    step("GET", "/security-profiles?metricName=m", "")),
            of(
                    Choice.FILTER_MISSING,
                    "empty",
                    200,
                    "{\"securityProfileIdentifiers\":[]}",
                    step("GET", "/security-profiles?metricName=m", "")),
            of(Choice.TARGETS, "groups", 400, "InvalidRequestException", full(), step("PUT", TARGET + "thing%2Fa", "")),
            of(Choice.TARGETS, "things", 200, "", full(), step("PUT", TARGET + "thing%2Fa", "")),
            of(Choice.TARGETS, "any", 200, "", full(), step("PUT", TARGET + "cert%2Fa", "")),
            of(
                    Choice.DIMENSION_TOKEN,
                    "same-token-succeeds",
                    200,
                    "\"arn\"",
                    post("/dimensions/d", DIMENSION),
                    post("/dimensions/d", DIMENSION)),
            of(
                    Choice.DIMENSION_TOKEN,
                    "same-token-fails",
                    409,
                    "ResourceAlreadyExistsException",
                    post("/dimensions/d", DIMENSION),
                    post("/dimensions/d", DIMENSION)),
            of(Choice.EMPTY_OUTPUT, "nothing", 200, "", step("DELETE", PROFILE, "")),
            of(Choice.EMPTY_OUTPUT, "object", 200, "{}", step("DELETE", PROFILE, "")),
            of(Choice.ERROR_TYPE_HEADER, "plain", 404, "ResourceNotFoundException", step("GET", PROFILE, "")),
            of(Choice.ERROR_TYPE_HEADER, "colon", 404, "ResourceNotFoundException:", step("GET", PROFILE, "")));

    private static Case of(Choice choice, String option, int status, String wanted, String[]... steps) {
        return new Case(choice, option, List.of(steps), status, wanted);
    }

    private static String[] step(String method, String target, String body) {
        return new String[] {method, target, body};
    }

    private static String[] post(String target, String body) {
        return step("POST", target, body);
    }

    private static String[] patch(String body) {
        return step("PATCH", PROFILE, body);
    }

    private static String[] full() {
        return post(PROFILE, "{\"behaviors\":[{\"name\":\"a\",\"metric\":\"aws:num-messages-sent\"}]}");
    }

    @TestFactory
    List<DynamicTest> everyOptionAnswersAsItSays() {
        return CASES.stream()
                .map(one -> DynamicTest.dynamicTest(one.choice().id() + "=" + one.option(), () -> check(one)))
                .toList();
    }

    private static void check(Case one) {
        try (IotddMock mock =
                IotddMock.builder().choice(one.choice(), one.option()).start()) {
            HttpResponse<String> last = one.steps().stream()
                    .map(step -> Http.send(mock, step[0], step[1], step[2]))
                    .reduce((first, second) -> second)
                    .orElseThrow();

            assertThat(last.statusCode()).as(last.body()).isEqualTo(one.status());
            assertThat(Http.errorType(last) + " " + last.body()).contains(one.wanted());
            assertThat(mock.problems()).isEmpty();
        }
    }

    @Test
    void noOptionGoesUntested() {
        Set<String> options = Arrays.stream(Choice.values())
                .flatMap(choice -> choice.options().stream().map(option -> choice.id() + "=" + option.id()))
                .collect(Collectors.toSet());

        assertThat(CASES.stream().map(one -> one.choice().id() + "=" + one.option()))
                .containsExactlyInAnyOrderElementsOf(options);
    }

    @Test
    void whatIsNoChoiceOrOptionIsRefusedByName() {
        assertThatThrownBy(() -> Choice.of("unknown"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown-members, references, ");
        assertThatThrownBy(() -> Choices.defaults().with(Choice.TARGETS, "all"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'all' is no option of targets; known are groups, things, any.");
    }

    @Test
    void theDocumentOfChoicesIsUpToDate() throws java.io.IOException {
        Path file = Path.of(Objects.requireNonNull(System.getProperty("iotdd.root")), "src/mock/CHOICES.md");
        String wanted = ChoicesPage.text();
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(file, wanted);
        }

        assertThat(file).as("mvn verify -Dregenerate writes it").content().isEqualTo(wanted);
    }
}
