package dev.iotdd.internal.form;

import dev.iotdd.Limits;
import dev.iotdd.internal.source.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Files that stand beside those with documents, and hold none: what else a CDK application's output has, for example. */
final class OtherForm implements Form {

    private final Map<Set<String>, String> formsByMembers = new LinkedHashMap<>();

    OtherForm(JsonNode others) {
        for (JsonNode other : others) {
            Set<String> members =
                    other.path("all").valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
            formsByMembers.put(members, other.path("form").asString());
        }
    }

    @Override
    public boolean fits(Document document, Set<String> members) {
        return document.root().isObject() && formsByMembers.keySet().stream().anyMatch(members::containsAll);
    }

    @Override
    public Contents read(Document document, Limits limits) {
        Set<String> members = Set.copyOf(document.root().propertyNames());
        String form = formsByMembers.entrySet().stream()
                .filter(entry -> members.containsAll(entry.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseThrow();
        return Contents.of(form, List.of());
    }
}
