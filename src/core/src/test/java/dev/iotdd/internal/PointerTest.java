package dev.iotdd.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class PointerTest {

    @Test
    void tokensAreEscapedAsTheStandardSays() {
        assertThat(Pointer.of("a/b", "c~d", 0).toString()).isEqualTo("/a~1b/c~0d/0");
        assertThat(Pointer.ROOT.toString()).isEmpty();
    }

    @Test
    void membersNamedLikeIndexesAreMembers() {
        JsonNode document = JsonNodeFactory.instance.objectNode().put("0", "zero");
        assertThat(Pointer.of(0).in(document).asString()).isEqualTo("zero");
        assertThat(Pointer.of("x", "y").in(document).isMissingNode()).isTrue();
        assertThat(Pointer.of("0", "99999999999").in(document).isMissingNode()).isTrue();
    }

    @Test
    void insideIsByTokensNotByText() {
        assertThat(Pointer.of("behaviors", 1, "name").isWithin(Pointer.of("behaviors", 1)))
                .isTrue();
        assertThat(Pointer.of("behaviors", 10).isWithin(Pointer.of("behaviors", 1)))
                .isFalse();
        assertThat(Pointer.of("behaviors").isWithin(Pointer.of("behaviors", 1))).isFalse();
    }
}
