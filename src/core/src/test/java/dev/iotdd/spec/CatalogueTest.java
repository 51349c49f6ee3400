package dev.iotdd.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.iotdd.Repository;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogueTest {

    private static final Spec SPEC = Spec.of(Repository.SPEC);
    private static final Catalogue CATALOGUE = Catalogue.of(SPEC);
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void asJsonItTellsAllOfEveryRule() {
        JsonNode rules = MAPPER.readTree(CATALOGUE.json());
        assertThat(rules.valueStream().map(rule -> rule.path("id").asString()))
                .containsExactlyElementsOf(
                        SPEC.rules().stream().map(RuleInfo::id).toList());
        assertThat(rules.valueStream()).allSatisfy(rule -> {
            assertThat(rule.path("facts").valueStream())
                    .allSatisfy(fact ->
                            assertThat(fact.path("statement").asString()).isNotBlank());
            assertThat(List.of("section", "check", "level", "on", "evidence", "operations", "reason", "message"))
                    .allSatisfy(member -> assertThat(rule.has(member)).isTrue());
            assertThat(rule.path("example").path("wrong").asString()).isNotBlank();
        });
        assertThat(MAPPER.readTree(CATALOGUE.json("no-metric")))
                .isIn(rules.valueStream().toList());
    }

    @Test
    void anUnknownRuleIsGuessed() {
        assertThatThrownBy(() -> CATALOGUE.json("no-metrics"))
                .hasMessage("There is no rule 'no-metrics'. Did you mean no-metric?");
    }
}
