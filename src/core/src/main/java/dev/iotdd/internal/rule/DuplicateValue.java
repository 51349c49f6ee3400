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
        for (Placed behavior : subject.behaviors()) {
            Placed value = behavior.member("criteria").member("value");
            value.node().propertyNames().forEach(member -> violations.addAll(among(value.member(member), member)));
        }
        return violations;
    }

    private static List<Violation> among(Placed list, String member) {
        Map<String, Pointer> first = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Placed entry : list.elements()) {
            Pointer earlier = entry.node().isValueNode() && entry.isPresent()
                    ? first.putIfAbsent(key(entry, member.equals("cidrs")), entry.at())
                    : null;
            if (earlier != null) {
                violations.add(entry.violation(ID, Map.of("first", Prose.name(earlier))));
            }
        }
        return violations;
    }

    /** One network may be written in many ways. */
    private static String key(Placed entry, boolean network) {
        return network
                ? entry.asNetwork().map(Network::masked).map(Network::toString).orElseGet(() -> Equal.key(entry.node()))
                : Equal.key(entry.node());
    }
}
