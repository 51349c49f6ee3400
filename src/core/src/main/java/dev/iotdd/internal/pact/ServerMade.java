package dev.iotdd.internal.pact;

import dev.iotdd.spec.Spec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A value that the service makes.
 *
 * @param reason why it cannot be foreseen
 * @param fixedBy the parameter of a state that lets it be foreseen all the same
 * @param pattern what it looks like, where that is known
 */
record ServerMade(String reason, Optional<String> fixedBy, Optional<String> pattern) {

    /** All of them by the names of their shapes. */
    static Map<String, ServerMade> of(Spec spec) {
        Map<String, ServerMade> all = new HashMap<>();
        spec.files()
                .tree("interactions.json")
                .path("serverMade")
                .properties()
                .forEach(shape -> all.put(shape.getKey(), of(shape.getValue())));
        return Map.copyOf(all);
    }

    private static ServerMade of(JsonNode node) {
        return new ServerMade(
                node.path("reason").asString(),
                node.path("fixedBy").stringValueOpt(),
                node.path("pattern").stringValueOpt());
    }

    /** Why values cannot be foreseen where states have these parameters, by the names of their shapes. */
    static Map<String, String> reasons(Map<String, ServerMade> all, Set<String> parameters) {
        return all.entrySet().stream()
                .filter(shape ->
                        shape.getValue().fixedBy().filter(parameters::contains).isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, shape -> shape.getValue().reason()));
    }
}
