package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Operation.Parameter;
import dev.iotdd.spec.Spec;
import dev.iotdd.testing.Judged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mock finds in a request what the library finds in its input document, at the same places. */
class SameFindingsTest {

    private static final Spec SPEC = Spec.bundled();
    private static final Iotdd IOTDD = Iotdd.create(SPEC);
    private static final IotddMock MOCK =
            IotddMock.builder().choice(Choice.REFERENCES, "lenient").start();

    /**
     * A document, and the request that says the same. Its body is the document's text with blanks for what travels in the
     * path and the query, so that all else stays at its line and column.
     */
    record Case(Judged document, Operation operation, String target, String body) {

        static Optional<Case> of(Judged document) {
            return document.config().isPresent()
                    ? Optional.empty()
                    : kind(document)
                            .flatMap(kind -> SPEC.operations().stream()
                                    .filter(operation -> operation.name().equals(kind)
                                            && operation.requestBody().isPresent())
                                    .findFirst())
                            .flatMap(operation -> of(document, operation));
        }

        private static Optional<Case> of(Judged document, Operation operation) {
            String target = operation.path();
            String body = text(document);
            for (Parameter parameter : operation.parameters()) {
                Matcher member = Pattern.compile(
                                "\"" + parameter.name() + "\": *(\"[a-zA-Z0-9:_-]+\"|[0-9]+|true|false)( *,)")
                        .matcher(body);
                if (member.find()) {
                    String value = URLEncoder.encode(member.group(1).replace("\"", ""), StandardCharsets.UTF_8);
                    target = parameter.in().equals("path")
                            ? target.replace("{" + parameter.name() + "}", value)
                            : target + (target.contains("?") ? "&" : "?") + parameter.name() + "=" + value;
                    body = body.substring(0, member.start())
                            + " ".repeat(member.end() - member.start())
                            + body.substring(member.end());
                }
            }
            String rest = body;
            boolean isJudgedElsewhere = operation.parameters().stream()
                    .anyMatch(parameter ->
                            rest.contains("\"" + parameter.name() + "\"") || isAtFault(document, parameter));
            return !isJudgedElsewhere && !target.contains("{")
                    ? Optional.of(new Case(document, operation, target, body))
                    : Optional.empty();
        }

        // In a path or a query it has another place, and everything is a text.
        private static boolean isAtFault(Judged document, Parameter parameter) {
            return document.findings().stream().anyMatch(finding -> finding.contains(" /" + parameter.name() + " "));
        }

        private static Optional<String> kind(Judged document) {
            return document.path().endsWith(".json")
                    ? document.kind()
                            .or(() -> IOTDD.validate(document.file())
                                    .files()
                                    .get(0)
                                    .operation())
                    : Optional.empty();
        }

        private static String text(Judged document) {
            try {
                return Files.readString(document.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return document.toString();
        }
    }

    static List<Case> requests() {
        return Judged.all().stream()
                .flatMap(document -> Case.of(document).stream())
                .toList();
    }

    @AfterAll
    static void close() {
        MOCK.close();
    }

    @BeforeEach
    void reset() {
        MOCK.reset();
    }

    @Test
    void nearlyAllInputsAreSent() {
        assertThat(requests()).hasSizeGreaterThan(800);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void theMockAgreesWithTheLibrary(Case request) {
        Http.send(MOCK, request.operation().method(), request.target(), request.body());
        assertThat(MOCK.calls(request.operation().name()).get(0).findings().stream()
                        .map(SameFindingsTest::line))
                .isEqualTo(request.document().findings());
    }

    private static String line(Finding finding) {
        return Judged.line(
                finding.level().word(),
                finding.rule(),
                finding.location().pointer(),
                finding.location().line(),
                finding.location().column(),
                finding.message());
    }
}
