package dev.iotdd.internal.rule;

import dev.iotdd.internal.Network;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same network, port, number or string twice in one list. The second and later ones are at fault. */
final class DuplicateValue implements CodeRule {

    static final String ID = "duplicate-value";

    @Override
    public List<Violation> check(Subject subject) {
        List<Violation> violations = new ArrayList<>();
        for (Behavior behavior : subject.behaviors()) {
            Placed value = behavior.value();
            for (String member : value.node().propertyNames()) {
                among(value.member(member), member, violations);
            }
        }
        return violations;
    }

    private static void among(Placed list, String member, List<Violation> violations) {
        List<Placed> entries = list.elements();
        if (entries.size() < 2) {
            return;
        }
        Map<String, Pointer> first = new HashMap<>();
        for (Placed entry : entries) {
            Pointer earlier = entry.node().isValueNode() && entry.isPresent()
                    ? first.putIfAbsent(key(entry, member.equals("cidrs")), entry.at())
                    : null;
            if (earlier != null) {
                violations.add(entry.violation(ID, Map.of("first", Prose.name(earlier))));
            }
        }
    }

    /** One network may be written in many ways. */
    private static String key(Placed entry, boolean network) {
        return network
                ? entry.asNetwork().map(Network::masked).map(Network::toString).orElseGet(() -> Equal.key(entry.node()))
                : Equal.key(entry.node());
    }
}
