package dev.iotdd.spec;

import java.math.BigDecimal;

/**
 * A number that a project may set for a rule.
 *
 * @param name its name
 * @param description what it means
 * @param value what it is unless set
 * @param minimum the least that it may be
 * @param maximum the most that it may be
 */
public record RuleOption(String name, String description, BigDecimal value, BigDecimal minimum, BigDecimal maximum) {

    public RuleOption {
        if (minimum.compareTo(value) > 0 || value.compareTo(maximum) > 0) {
            throw new IllegalArgumentException(
                    "The option " + name + " is " + value + "; allowed are " + minimum + " to " + maximum + ".");
        }
    }
}
