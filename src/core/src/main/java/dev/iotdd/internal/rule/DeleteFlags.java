package dev.iotdd.internal.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Which members of a profile each flag deletes.
 *
 * @param members the members by flag
 */
record DeleteFlags(Map<String, List<String>> members) {

    static DeleteFlags of(JsonNode table) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        table.path("flags")
                .properties()
                .forEach(flag -> members.put(
                        flag.getKey(),
                        flag.getValue().valueStream().map(JsonNode::asString).toList()));
        return new DeleteFlags(members);
    }

    /** Whether a flag of the request deletes a member. */
    boolean delete(String member, ExchangeSubject subject) {
        return members.entrySet().stream()
                .anyMatch(flag -> flag.getValue().contains(member) && subject.sets(flag.getKey()));
    }
}
