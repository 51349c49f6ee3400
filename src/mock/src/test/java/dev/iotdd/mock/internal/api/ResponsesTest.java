package dev.iotdd.mock.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.mock.Choices;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The mock's own answers are judged too. */
class ResponsesTest {

    private final Spec spec = Spec.bundled();
    private final Judge judge = new Judge(Iotdd.create(), spec, Choices.defaults(), new Constraints(new Shapes(spec)));
    private final Operation describe =
            spec.findOperation("DescribeSecurityProfile").orElseThrow();

    private List<String> rules(ObjectNode response) {
        return Judge.errors(judge.response(describe, response.toString().getBytes(StandardCharsets.UTF_8))).stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void aResponseThatBreaksTheSpecificationIsNoticed() {
        assertThat(rules(
                        Trees.NODES.objectNode().put("securityProfileName", "p").put("version", 1)))
                .isEmpty();
        assertThat(rules(
                        Trees.NODES.objectNode().put("securityProfileName", "p").put("version", "1")))
                .containsExactly("wrong-type");
        assertThat(rules(Trees.NODES.objectNode().put("name", "p"))).containsExactly("unknown-member");
        assertThat(rules(Trees.NODES.objectNode().put("creationDate", "2026-03-01T12:00:00Z")))
                .containsExactly("wrong-type");
    }

    @Test
    void everyOperationHasAHandler() {
        Handlers handlers = new Handlers(spec, Choices.defaults(), Clock.systemUTC(), judge);

        assertThat(handlers.names())
                .containsExactlyInAnyOrderElementsOf(
                        spec.operations().stream().map(Operation::name).toList());
    }
}
