package dev.iotdd;

import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.RuleOption;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a project decides about rules.
 *
 * @param levels levels that differ from the rules' own; an empty one silences the rule
 * @param options numbers that differ from the rules' own
 * @param minEvidence how well a rule must be known; empty where nothing is said
 */
record RuleSettings(
        Map<String, Optional<Level>> levels, Map<Option, BigDecimal> options, Optional<Evidence> minEvidence) {

    static final RuleSettings NONE = new RuleSettings(Map.of(), Map.of(), Optional.empty());

    /** An option of a rule. */
    record Option(String rule, String name) {}

    RuleSettings {
        levels = Map.copyOf(levels);
        options = Map.copyOf(options);
    }

    RuleSettings withLevel(String rule, Optional<Level> level) {
        return new RuleSettings(merged(levels, Map.of(rule, level)), options, minEvidence);
    }

    RuleSettings withOption(String rule, String name, BigDecimal value) {
        return new RuleSettings(levels, merged(options, Map.of(new Option(rule, name), value)), minEvidence);
    }

    RuleSettings withMinEvidence(Evidence floor) {
        return new RuleSettings(levels, options, Optional.of(floor));
    }

    /** These with others over them, which win. */
    RuleSettings under(RuleSettings others) {
        return new RuleSettings(
                merged(levels, others.levels),
                merged(options, others.options),
                others.minEvidence.or(() -> minEvidence));
    }

    private static <K, V> Map<K, V> merged(Map<K, V> under, Map<K, V> over) {
        Map<K, V> merged = new HashMap<>(under);
        merged.putAll(over);
        return merged;
    }

    Optional<Level> level(RuleInfo rule, Evidence evidence, String operation) {
        if (!evidence.isAtLeast(minEvidence.orElse(Evidence.UNKNOWN))) {
            return Optional.empty();
        }
        Optional<Level> own = rule.on() ? Optional.of(rule.levelFor(operation)) : Optional.empty();
        return levels.getOrDefault(rule.id(), own);
    }

    BigDecimal option(RuleInfo rule, String name) {
        for (RuleOption own : rule.options()) {
            if (own.name().equals(name)) {
                return options.isEmpty() ? own.value() : options.getOrDefault(new Option(rule.id(), name), own.value());
            }
        }
        throw new IllegalArgumentException("The rule " + rule.id() + " has no option " + name);
    }
}
