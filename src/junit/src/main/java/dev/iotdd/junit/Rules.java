package dev.iotdd.junit;

import dev.iotdd.internal.Suggestion;
import dev.iotdd.spec.RuleInfo;
import java.util.List;

/** Rules by the ids that tests write. */
final class Rules {

    private Rules() {}

    /** The id itself, if there is such a rule. */
    static String checked(String rule) {
        List<String> known =
                Validation.spec().rules().stream().map(RuleInfo::id).toList();
        if (!known.contains(rule)) {
            throw new IllegalArgumentException("There is no rule '" + rule + "'."
                    + Suggestion.sentence(Suggestion.closest(rule, known))
                    + " The catalogue is in RULES.md; `iotdd rules` and `mvn iotdd:rules` print it.");
        }
        return rule;
    }
}
