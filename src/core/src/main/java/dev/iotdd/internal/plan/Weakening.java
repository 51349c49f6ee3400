package dev.iotdd.internal.plan;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.explain.Explainer;
import dev.iotdd.internal.rule.Normality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares two editions of a profile: what it watches less than before, and what else to look at. */
final class Weakening {

    private static final String BEHAVIORS = "behaviors";
    private static final String TARGETS = "alertTargets";

    private final Explainer explainer;
    private final Normality normality;

    Weakening(Explainer explainer, Normality normality) {
        this.explainer = explainer;
        this.normality = normality;
    }

    List<Change> changes(ObjectNode before, ObjectNode after) {
        List<Change> changes = new ArrayList<>();
        behaviors(before, after, changes);
        targets(before.path(TARGETS), after.path(TARGETS), changes);
        gone(retained(before), retained(after), "metric-not-retained", changes);
        gone(exported(before), exported(after), "export-removed", changes);
        return changes;
    }

    private void behaviors(ObjectNode before, ObjectNode after, List<Change> changes) {
        Map<String, Integer> there = new LinkedHashMap<>();
        JsonNode list = after.path(BEHAVIORS);
        for (int i = 0; i < list.size(); i++) {
            there.putIfAbsent(name(list.path(i)), i);
        }
        for (JsonNode behavior : before.path(BEHAVIORS)) {
            Integer index = there.get(name(behavior));
            String sentence = explainer.sentence(behavior);
            if (index == null) {
                Map<String, String> words = Map.of("behavior", name(behavior), "before", sentence);
                changes.add(new Change("behavior-removed", Pointer.of(BEHAVIORS), Optional.of(name(behavior)), words));
            } else {
                Pointer at = Pointer.of(BEHAVIORS, index);
                JsonNode other = list.path(index);
                changes.addAll(new BehaviorWeakening(normality, behavior, other, at, sentence).changes());
            }
        }
    }

    private static void targets(JsonNode before, JsonNode after, List<Change> changes) {
        for (Map.Entry<String, JsonNode> target : before.properties()) {
            Pointer at = Pointer.of(TARGETS);
            String from = target.getValue().path("alertTargetArn").asString("");
            String to = after.path(target.getKey()).path("alertTargetArn").asString("");
            if (!after.has(target.getKey())) {
                String name = target.getKey() + " " + from;
                changes.add(new Change("alert-target-removed", at, Optional.empty(), Map.of("target", name)));
            } else if (!from.equals(to)) {
                Map<String, String> words = Map.of("target", target.getKey(), "from", from, "to", to);
                changes.add(new Change("alert-target-changed", at.child(target.getKey()), Optional.empty(), words));
            }
        }
    }

    private static void gone(Map<String, String> before, Map<String, String> after, String rule, List<Change> changes) {
        Set<String> missing = new LinkedHashSet<>(before.keySet());
        missing.removeAll(after.keySet());
        // Without a dimension, all of it is there.
        missing.removeIf(key -> after.containsKey(key.split(" ", 2)[0]));
        for (String key : missing) {
            changes.add(
                    new Change(rule, Pointer.ROOT, Optional.empty(), Map.of("metric", before.getOrDefault(key, key))));
        }
    }

    /** What data is kept for: the metrics of behaviors, and those that are listed. */
    private Map<String, String> retained(ObjectNode profile) {
        Map<String, String> metrics = new LinkedHashMap<>();
        holders(profile).forEach(holder -> put(holder, metrics));
        for (JsonNode name : profile.path("additionalMetricsToRetain")) {
            metrics.put(name.asString(""), explainer.subject(name.asString("")));
        }
        return metrics;
    }

    private Map<String, String> exported(ObjectNode profile) {
        Map<String, String> metrics = new LinkedHashMap<>();
        if (profile.has("metricsExportConfig")) {
            holders(profile).stream()
                    .filter(holder -> holder.path("exportMetric").asBoolean(false))
                    .forEach(holder -> put(holder, metrics));
        }
        return metrics;
    }

    private static List<JsonNode> holders(ObjectNode profile) {
        List<JsonNode> holders = new ArrayList<>();
        profile.path(BEHAVIORS).forEach(holders::add);
        profile.path("additionalMetricsToRetainV2").forEach(holders::add);
        holders.removeIf(holder -> !holder.path("metric").isString());
        return holders;
    }

    private void put(JsonNode holder, Map<String, String> metrics) {
        String metric = holder.path("metric").asString();
        JsonNode dimension = holder.path("metricDimension");
        String name = dimension.path("dimensionName").asString("");
        String operator = dimension.path("operator").asString("");
        String words = explainer.subject(metric) + (name.isEmpty() ? "" : ", narrowed by the dimension " + name);
        metrics.put(name.isEmpty() ? metric : metric + " " + normality.dimensionOperator(operator) + " " + name, words);
    }

    private static String name(JsonNode behavior) {
        return behavior.path("name").asString("");
    }
}
