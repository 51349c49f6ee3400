package dev.iotdd.internal.plan;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.rule.Normality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares two editions of a behavior. */
final class BehaviorWeakening {

    private static final String ML = "mlDetectionConfig";
    private static final String STATISTIC = "statisticalThreshold";
    private static final String OPERATOR = "comparisonOperator";
    private static final String DURATION = "durationSeconds";

    private final Normality normality;
    private final JsonNode before;
    private final JsonNode after;
    private final Pointer at;
    private final String name;
    private final String sentence;
    private final List<Change> changes = new ArrayList<>();

    /**
     * @param at where the new edition stands
     * @param sentence what the old edition does
     */
    BehaviorWeakening(Normality normality, JsonNode before, JsonNode after, Pointer at, String sentence) {
        this.normality = normality;
        this.before = before;
        this.after = after;
        this.at = at;
        this.name = after.path("name").asString("");
        this.sentence = sentence;
    }

    List<Change> changes() {
        if (flag("suppressAlerts", after) && !flag("suppressAlerts", before)) {
            add("alerts-suppressed", at.child("suppressAlerts"), Map.of());
        }
        JsonNode was = before.path("criteria");
        JsonNode is = after.path("criteria");
        if (!was.isEmpty() && is.isEmpty()) {
            add("criteria-removed", at, Map.of());
        } else if (!was.isEmpty()) {
            criteria(was, is, at.child("criteria"));
        }
        return changes;
    }

    private void criteria(JsonNode was, JsonNode is, Pointer place) {
        rises(was, is, "consecutiveDatapointsToAlarm", "alarm-later", place);
        rises(is, was, "consecutiveDatapointsToClear", "clears-sooner", place);
        if (!before.path("metric").equals(after.path("metric")) || !basis(was).equals(basis(is))) {
            add("criteria-replaced", place, Map.of());
            return;
        }
        JsonNode dimension = after.path("metricDimension");
        if (dimension.isObject() && !dimension.equals(before.path("metricDimension"))) {
            add("dimension-narrowed", at.child("metricDimension"), Map.of());
        }
        switch (basis(was)) {
            case ML -> confidence(was, is, place);
            case STATISTIC -> compared("threshold-loosened", normality.ofStatistics(was, is), place.child(STATISTIC));
            default -> values(was, is, place);
        }
    }

    private void values(JsonNode was, JsonNode is, Pointer place) {
        boolean set = is.path("value").valueStream().anyMatch(JsonNode::isArray);
        compared(set ? "set-widened" : "threshold-loosened", normality.ofValues(before, after), place.child("value"));
        boolean sameThreshold =
                was.path("value").equals(is.path("value")) && was.path(OPERATOR).equals(is.path(OPERATOR));
        if (sameThreshold && normality.loosensByWindow(is.path(OPERATOR).asString(""), seconds(was), seconds(is))) {
            add(
                    "window-loosened",
                    place.child(DURATION),
                    Map.of("from", Long.toString(seconds(was)), "to", Long.toString(seconds(is))));
        }
    }

    private void compared(String rule, Optional<Boolean> looser, Pointer place) {
        if (looser.isEmpty()) {
            add("criteria-replaced", place, Map.of());
        } else if (looser.get()) {
            add(rule, place, Map.of());
        }
    }

    private void confidence(JsonNode was, JsonNode is, Pointer place) {
        String from = was.path(ML).path("confidenceLevel").asString("");
        String to = is.path(ML).path("confidenceLevel").asString("");
        if (!to.equals(from)) {
            add("confidence-changed", place.child(ML), Map.of("from", from, "to", to));
        }
    }

    /** Reports that a number of datapoints grows from the one criteria to the other. */
    private void rises(JsonNode low, JsonNode high, String member, String rule, Pointer place) {
        long less = low.path(member).asLong(1);
        long more = high.path(member).asLong(1);
        if (more > less) {
            boolean forwards = rule.equals("alarm-later");
            String from = Long.toString(forwards ? less : more);
            String to = Long.toString(forwards ? more : less);
            add(rule, place.child(member), Map.of("from", from, "to", to));
        }
    }

    private static String basis(JsonNode criteria) {
        return criteria.has(ML) ? ML : criteria.has(STATISTIC) ? STATISTIC : "value";
    }

    private static long seconds(JsonNode criteria) {
        return criteria.path(DURATION).asLong(0);
    }

    private static boolean flag(String name, JsonNode behavior) {
        return behavior.path(name).asBoolean(false);
    }

    private void add(String rule, Pointer place, Map<String, String> words) {
        Map<String, String> all = new HashMap<>(words);
        all.put("behavior", name);
        all.put("before", sentence);
        changes.add(new Change(rule, place, Optional.of(name), all));
    }
}
