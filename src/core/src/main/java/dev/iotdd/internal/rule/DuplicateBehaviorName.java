package dev.iotdd.internal.rule;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two behaviors of one name. The second and later ones are at fault. */
final class DuplicateBehaviorName implements CodeRule {

    static final String ID = "duplicate-behavior-name";

    @Override
    public List<Violation> check(Subject subject) {
        Map<String, Pointer> first = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Behavior behavior : subject.behaviors()) {
            Placed name = behavior.named();
            if (name.isText()) {
                Pointer earlier = first.putIfAbsent(name.text(), behavior.at());
                if (earlier != null) {
                    violations.add(Violation.of(ID, behavior.at(), name.at(), Map.of("first", Prose.name(earlier))));
                }
            }
        }
        return violations;
    }
}
