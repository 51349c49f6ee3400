package dev.iotdd.internal.plan;

import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an update changes a profile: what is absent stays, what is there replaces what is stored, a delete flag removes
 * what it names, and an empty list does nothing.
 */
public final class PartialUpdate {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NAME = "securityProfileName";
    private static final String DELETE = "delete";

    private final List<String> members = new ArrayList<>();
    private final List<String> flags = new ArrayList<>();

    public PartialUpdate(Spec spec) {
        spec.files()
                .tree("schemas/" + operation(spec).requestBody().orElseThrow() + ".json")
                .path("properties")
                .propertyNames()
                .forEach(name -> {
                    (name.startsWith(DELETE) ? flags : members).add(name);
                });
    }

    /** The operation that updates profiles. */
    public static Operation operation(Spec spec) {
        return spec.operations().stream()
                .filter(operation ->
                        operation.method().equals("PATCH") && operation.path().contains(NAME))
                .findFirst()
                .orElseThrow();
    }

    /** What a profile consists of, in the order of the specification; without what is empty. */
    public ObjectNode content(JsonNode profile) {
        ObjectNode content = NODES.objectNode();
        for (String member : members) {
            JsonNode value = withoutNulls(profile.path(member));
            if (!isEmpty(value)) {
                content.set(member, value);
            }
        }
        return content;
    }

    /** The content after an update. */
    public ObjectNode effective(ObjectNode stored, JsonNode update) {
        ObjectNode content = stored.deepCopy();
        flags.stream()
                .filter(flag -> update.path(flag).asBoolean(false))
                .forEach(flag -> deleted(flag).forEach(content::remove));
        for (String member : members) {
            JsonNode value = withoutNulls(update.path(member));
            if (value.isString() || !isEmpty(value)) {
                content.set(member, value);
            }
        }
        return content(content);
    }

    /** The bodies of the updates that make {@code wanted} of {@code stored}. */
    public List<ObjectNode> requests(ObjectNode stored, ObjectNode wanted) {
        ObjectNode first = NODES.objectNode();
        ObjectNode second = NODES.objectNode();
        for (String member : members) {
            JsonNode value = wanted.path(member);
            if (!value.isMissingNode() && !value.equals(stored.path(member))) {
                first.set(member, value);
            }
        }
        Set<String> removed = new TreeSet<>(stored.propertyNames());
        removed.removeAll(wanted.propertyNames());
        for (String flag : flags) {
            List<String> deleted = deleted(flag);
            if (deleted.stream().anyMatch(removed::contains)) {
                first.put(flag, true);
                // Beside its flag nothing of this may be set, not even what the flag deletes by the way.
                deleted.stream().filter(wanted::has).forEach(member -> second.set(member, wanted.path(member)));
                first.remove(deleted);
                removed.removeAll(deleted);
            }
        }
        removed.forEach(member -> first.put(member, ""));
        List<ObjectNode> requests = new ArrayList<>(List.of(first, second));
        requests.removeIf(ObjectNode::isEmpty);
        return requests;
    }

    /** The flag of an update that removes a member, if it is set. */
    Optional<String> flagFor(String member, JsonNode update) {
        return flags.stream()
                .filter(flag ->
                        update.path(flag).asBoolean(false) && deleted(flag).contains(member))
                .findFirst();
    }

    /** A flag names a member; later editions of it, whose names begin alike, go with it. */
    private List<String> deleted(String flag) {
        String rest = flag.substring(DELETE.length());
        String name = rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
        return members.stream().filter(member -> member.startsWith(name)).toList();
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.stringValue().isEmpty());
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            node.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member -> object.set(member.getKey(), withoutNulls(member.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode list = NODES.arrayNode();
            node.forEach(element -> list.add(withoutNulls(element)));
            return list;
        }
        return node;
    }
}
