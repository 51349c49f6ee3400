package dev.iotdd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCommandTest {

    @TempDir
    private Path directory;

    @Test
    void anErrorThatIsNotDeclaredIsFoundAtItsMarker() throws IOException {
        String answer =
                file("answer.json", "{\n  \"__type\": \"ResourceNotFoundException\",\n  \"message\": \"Gone.\"\n}\n");
        Run run = Run.of("exchange", "--operation", "DeleteSecurityProfile", "--status", "404", "--response", answer);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(answer + ":2:13: error: DeleteSecurityProfile does not declare ResourceNotFoundException"
                        + " with the status 404; declared are success (200), ")
                .endsWith("1 document (1 DeleteSecurityProfileError): 1 error, 0 warnings, 0 infos.\n");
    }

    @Test
    void declaredErrorsAndSuccessesAreClean() throws IOException {
        String asked = file("asked.json", "{\"securityProfileName\": \"pumps\", \"expectedVersion\": 3}");
        String error = file("error.json", "{\"message\": \"Another one was faster.\"}");
        Run conflict = Run.of(
                "exchange",
                "--operation",
                "DeleteSecurityProfile",
                "--request",
                asked,
                "--status",
                "409",
                "--error-type",
                "VersionConflictException:",
                "--response",
                error);
        assertThat(conflict.code()).isZero();
        assertThat(conflict.out())
                .isEqualTo("2 documents (1 DeleteSecurityProfile, 1 DeleteSecurityProfileError): 0 errors, 0 warnings,"
                        + " 0 infos.\n");
        Run success = Run.of(
                "exchange",
                "--operation",
                "DeleteSecurityProfile",
                "--request-body",
                file("body.json", ""),
                "--parameter",
                "expectedVersion=3",
                "--response",
                file("empty.json", ""),
                "--format",
                "json");
        assertThat(success.out()).contains("\"findings\": []");
    }

    @Test
    void suppressionsAndBaselinesHoldForExchangesToo() throws IOException {
        String answer =
                file("answer.json", "{\n  \"__type\": \"ResourceNotFoundException\",\n  \"message\": \"Gone.\"\n}\n");
        String[] exchange = {"exchange", "--operation", "DeleteSecurityProfile", "--status", "404", "--response", answer
        };
        String config = file(
                "iotdd.yaml",
                "suppressions:\n  - {rule: undeclared-error, files: answer.json, reason: It does happen.}\n");
        Run accepted = Run.of(exchange);
        assertThat(accepted.code()).isZero();
        assertThat(accepted.out()).endsWith(": 0 errors, 0 warnings, 0 infos; 1 suppressed.\n");
        Files.writeString(
                Path.of(config),
                "suppressions:\n  - {rule: undeclared-error, files: answer.json, reason: Once., until: 2001-01-01}\n");
        Run expired = Run.of(exchange);
        assertThat(expired.code()).isEqualTo(1);
        assertThat(expired.out())
                .contains("[undeclared-error]", "[expired-suppression]")
                .contains("\n1 document (1 DeleteSecurityProfileError): 1 error, ");
    }

    @Test
    void mistakesInTheCommandLineAreUsage() throws IOException {
        String answer = file("answer.json", "{}");
        Run unknown = Run.of("exchange", "--operation", "UpdateSecurityProfil", "--response", answer);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("Did you mean UpdateSecurityProfile?");
        Run both = Run.of(
                "exchange",
                "--operation",
                "UpdateDimension",
                "--response",
                answer,
                "--request",
                answer,
                "--request-body",
                answer);
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("Give --request or --request-body, not both.");
        Run lost = Run.of("exchange", "--operation", "UpdateDimension", "--response", "no-such-answer.json");
        assertThat(lost.code()).isEqualTo(3);
        assertThat(lost.out()).contains("no-such-answer.json: there is no such file.");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }
}
