package dev.iotdd.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.iotdd.Repository;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.RuleInfo.Check;
import dev.iotdd.spec.RuleInfo.Scope;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    private static final Spec SPEC = Spec.of(Repository.SPEC);

    @Test
    void everyRuleThatIsCodeHasItsClass() {
        assertThat(CodeRules.byId(SPEC).keySet()).isEqualTo(ids(Scope.REQUEST, Scope.RESPONSE));
        assertThat(ExchangeRules.byId(SPEC).keySet()).isEqualTo(ids(Scope.EXCHANGE));
    }

    private static Set<String> ids(Scope... scopes) {
        return SPEC.rules().stream()
                .filter(rule -> rule.check() == Check.CODE && List.of(scopes).contains(rule.scope()))
                .map(RuleInfo::id)
                .collect(Collectors.toSet());
    }
}
