package dev.iotdd.internal.rule;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Keys that are equal for values that mean the same. */
final class Equal {

    private Equal() {}

    /** Numbers by their value, members in any order and without absent ones, elements in any order. */
    static String key(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.asString();
        }
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toString();
        }
        if (value.isObject()) {
            return members(value);
        }
        return value.isArray() ? elements(value) : value.toString();
    }

    private static String members(JsonNode object) {
        List<String> members = object.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .map(member -> member.getKey() + "=" + key(member.getValue()))
                .sorted()
                .toList();
        return members.toString();
    }

    private static String elements(JsonNode list) {
        return list.valueStream().map(Equal::key).sorted().collect(Collectors.joining(" ", "[", "]"));
    }

    /** The dimension that restricts a metric, the default operator filled in; empty where there is none. */
    static String dimension(Placed dimension, String defaultOperator) {
        return dimension
                .member("dimensionName")
                .asText()
                .map(name -> name + " " + dimension.member("operator").asText().orElse(defaultOperator))
                .orElse("");
    }
}
