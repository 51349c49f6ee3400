package dev.iotdd.mock.internal.state;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The custom metrics and dimensions that a profile names. */
final class References {

    private References() {}

    static Set<String> of(Kind kind, JsonNode content) {
        Set<String> names = new HashSet<>();
        if (kind == Kind.DIMENSION) {
            collect("dimensionName", content, names);
        } else {
            collect("metric", content, names);
            content.path("additionalMetricsToRetain").forEach(metric -> names.add(metric.asString("")));
        }
        return names;
    }

    private static void collect(String member, JsonNode node, Set<String> names) {
        if (node.path(member).isString()) {
            names.add(node.path(member).stringValue());
        }
        node.forEach(below -> collect(member, below, names));
    }
}
