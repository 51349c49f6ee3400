package dev.iotdd.internal.pact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What path, query and body of a request say is judged each for itself, and shown where it stands. */
class RequestAddressTest {

    private static final Iotdd IOTDD = Iotdd.create();
    private static final String REQUEST = "/interactions/0/request/";

    private static List<String> findings(String path, String query, String body) {
        String pact = """
                {
                  "consumer": {"name": "fleet-console"},
                  "provider": {"name": "AWS IoT"},
                  "interactions": [
                    {
                      "description": "an update of a security profile",
                      "request": {"method": "PATCH", "path": "%s", "query": %s, "body": %s},
                      "response": {"status": 200}
                    }
                  ],
                  "metadata": {"pactSpecification": {"version": "3.0.0"}}
                }
                """.formatted(path, query, body);
        return IOTDD.validate(pact).findings().stream()
                .map(RequestAddressTest::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.rule() + " " + finding.location().pointer() + " " + finding.message();
    }

    @Test
    void bodyHidesNeitherPathNorQuery() {
        String body =
                "{\"securityProfileName\": \"fleet\", \"expectedVersion\": 2, \"securityProfileDescription\": \"Pumps\"}";
        assertThat(findings("/security-profiles/fl%20eet", "{\"expectedVersion\": [\"soon\"]}", body))
                .containsExactly(
                        "wrong-pattern " + REQUEST + "path securityProfileName is \"fl eet\", which is not allowed;"
                                + " allowed: 1 to 128 letters, digits, ':', '_' or '-'.",
                        "wrong-type " + REQUEST + "query/expectedVersion/0 expectedVersion must be an integer, but is"
                                + " \"soon\", a string.",
                        "unknown-member " + REQUEST + "body/securityProfileName The member securityProfileName is not"
                                + " known in the body. The operation takes it from path or query.",
                        "unknown-member " + REQUEST + "body/expectedVersion The member expectedVersion is not known"
                                + " in the body. The operation takes it from path or query.");
    }

    @Test
    void queryOfOneTextNamesItsParameters() {
        String body = "{\"securityProfileDescription\": \"Pumps\"}";
        assertThat(findings("/security-profiles/fleet", "\"expectedVersion=soon&expectedVersoin=3\"", body))
                .containsExactlyInAnyOrder(
                        "wrong-type " + REQUEST
                                + "query expectedVersion must be an integer, but is \"soon\", a string.",
                        "unknown-member " + REQUEST + "query The member expectedVersoin is not known in the document."
                                + " Did you mean expectedVersion?");
    }

    @Test
    void bodyThatIsNoObjectIsAtFaultItself() {
        assertThat(findings("/security-profiles/fleet", "{\"expectedVersion\": [\"3\"]}", "[1]"))
                .containsExactly("wrong-type " + REQUEST + "body body must be an object, but is [1], a list.");
    }
}
