package dev.iotdd.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Iotdd;
import dev.iotdd.Payload;
import dev.iotdd.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Plans say of an update what the mock makes of it; both go by the same facts and neither by the other. */
class PlanAgreementTest {

    private static final int PAIRS = 300;
    private static final String NAME = "fleet";
    private static final String TARGET = "/security-profiles/" + NAME;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Iotdd IOTDD = Iotdd.create();
    private static final IotddMock MOCK =
            IotddMock.builder().choice(Choice.REFERENCES, "lenient").start();

    @AfterAll
    static void close() {
        MOCK.close();
    }

    @Test
    void effectiveProfilesAreWhatTheMockShows() throws IOException {
        List<ObjectNode> profiles = valid("CreateSecurityProfile");
        List<ObjectNode> updates = valid("UpdateSecurityProfile");
        Random random = new Random(1);
        for (int i = 0; i < PAIRS; i++) {
            ObjectNode stored = stored(profiles.get(random.nextInt(profiles.size())));
            ObjectNode update = updates.get(random.nextInt(updates.size()));
            update.remove("expectedVersion");
            Plan plan = IOTDD.plan(payload("stored", stored), payload("update", named(update)));
            assertThat(patch("", update)).as(update.toString()).isEqualTo(200);
            assertThat(described(TARGET).propertyNames())
                    .as("%s updated by %s", stored, update)
                    .containsAll(JSON.readTree(plan.effective()).propertyNames());
            assertThat(IOTDD.planTo(
                                    payload("now", described(TARGET)),
                                    payload("effective", JSON.readTree(plan.effective())))
                            .requests())
                    .as("%s updated by %s", stored, update)
                    .isEmpty();
        }
    }

    @Test
    void requestsLeadWhereTheyAreToLead() throws IOException {
        List<ObjectNode> profiles = valid("CreateSecurityProfile");
        Random random = new Random(2);
        for (int i = 0; i < PAIRS; i++) {
            ObjectNode stored = stored(profiles.get(random.nextInt(profiles.size())));
            ObjectNode wanted = named(profiles.get(random.nextInt(profiles.size())));
            Plan plan = IOTDD.planTo(payload("stored", stored), payload("wanted", wanted));
            for (String request : plan.requests()) {
                ObjectNode body = (ObjectNode) JSON.readTree(request);
                String version = "?expectedVersion=" + body.remove("expectedVersion");
                assertThat(patch(version, body))
                        .as("%s to %s by %s", stored, wanted, request)
                        .isEqualTo(200);
            }
            assertThat(IOTDD.planTo(payload("now", described(TARGET)), payload("wanted", wanted))
                            .requests())
                    .as("%s to %s by %s", stored, wanted, plan.requests())
                    .isEmpty();
        }
    }

    private static ObjectNode stored(ObjectNode profile) {
        Http.send(MOCK, "DELETE", TARGET, "");
        ObjectNode body = profile.deepCopy();
        body.remove("securityProfileName");
        assertThat(Http.send(MOCK, "POST", TARGET, body.toString()).statusCode())
                .as(body.toString())
                .isEqualTo(200);
        return described(TARGET);
    }

    private static ObjectNode described(String target) {
        return (ObjectNode) JSON.readTree(Http.send(MOCK, "GET", target, "").body());
    }

    private static int patch(String query, ObjectNode update) {
        ObjectNode body = update.deepCopy();
        body.remove("securityProfileName");
        return Http.send(MOCK, "PATCH", TARGET + query, body.toString()).statusCode();
    }

    private static ObjectNode named(ObjectNode document) {
        return document.deepCopy().put("securityProfileName", NAME);
    }

    private static Payload payload(String name, JsonNode document) {
        return Payload.of(name + ".json", document.toString());
    }

    private static List<ObjectNode> valid(String kind) throws IOException {
        return JSON.readTree(Files.readString(Path.of("../../fixtures/generated/" + kind + ".json")))
                .valueStream()
                .filter(found -> found.path("valid").asBoolean())
                .map(found -> (ObjectNode) found.path("document"))
                .toList();
    }
}
