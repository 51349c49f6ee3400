package dev.iotdd.internal.rule;

import dev.iotdd.internal.Suggestion;
import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the rules about undeclared names share. */
final class Undeclared {

    private Undeclared() {}

    static List<Violation> among(String rule, List<Placed> names, Collection<String> declared) {
        List<Violation> violations = new ArrayList<>();
        for (Placed name : names) {
            if (!declared.contains(name.text())) {
                String suggestion = Suggestion.sentence(Suggestion.closest(name.text(), declared));
                violations.add(name.violation(rule, Map.of("suggestion", suggestion)));
            }
        }
        return violations;
    }
}
