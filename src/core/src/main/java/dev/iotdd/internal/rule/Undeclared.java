package dev.iotdd.internal.rule;

import dev.iotdd.internal.Suggestion;
import dev.iotdd.internal.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the rules about undeclared names share. */
final class Undeclared {

    private Undeclared() {}

    static List<Violation> among(String rule, List<Placed> names, Collection<String> declared) {
        return names.stream()
                .filter(name -> !declared.contains(name.text()))
                .map(name -> Violation.of(
                        rule,
                        name.at(),
                        name.at(),
                        Map.of("suggestion", Suggestion.sentence(Suggestion.closest(name.text(), declared)))))
                .toList();
    }
}
