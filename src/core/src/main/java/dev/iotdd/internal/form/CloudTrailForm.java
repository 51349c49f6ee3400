package dev.iotdd.internal.form;

import dev.iotdd.Limits;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Operation;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What CloudTrail logs: one event, a file of them, events one a line, or one in an event of EventBridge. Events of other
 * services, and of operations that have nothing to do with security profiles, are passed over.
 */
final class CloudTrailForm implements Form {

    private static final String NAME = "CloudTrail";

    private final Spec spec;
    private final Timestamps timestamps;
    private final Set<String> records;
    private final Set<String> wrappers;
    private final Set<String> all;
    private final String source;
    private final Set<String> hidden;
    private final String omitted;

    CloudTrailForm(Spec spec, JsonNode words, Timestamps timestamps) {
        this.spec = spec;
        this.timestamps = timestamps;
        this.records = names(words.path("records"));
        this.wrappers = names(words.path("event"));
        this.all = names(words.path("all"));
        this.source = words.path("source").asString();
        this.hidden = names(words.path("hidden"));
        this.omitted = words.path("omitted").asString();
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean fits(Document document, Set<String> members) {
        JsonNode first = document.root().isArray() ? document.root().path(0) : document.root();
        return members.containsAll(all)
                || records.stream().anyMatch(name -> first.path(name).isArray())
                || wrappers.stream().anyMatch(name -> isEvent(first.path(name)));
    }

    private boolean isEvent(JsonNode node) {
        return all.stream().allMatch(node::has);
    }

    @Override
    public Contents read(Document document, Limits limits) {
        List<ApiDocument> found = new ArrayList<>();
        collect(document, Pointer.ROOT, found);
        return Contents.reserved(NAME, found).recorded();
    }

    private void collect(Document document, Pointer at, List<ApiDocument> found) {
        JsonNode node = at.in(document.root());
        if (isEvent(node)) {
            event(document, at, node, found);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(document, at.child(i), found);
            }
        } else {
            for (String name : node.propertyNames()) {
                if (records.contains(name) || wrappers.contains(name)) {
                    collect(document, at.child(name), found);
                }
            }
        }
    }

    private void event(Document document, Pointer at, JsonNode event, List<ApiDocument> found) {
        Optional<Operation> operation =
                spec.findOperation(event.path("eventName").asString(""));
        if (operation.isEmpty() || !event.path("eventSource").asString("").equals(source)) {
            return;
        }
        Optional<String> id = Optional.of(event.path("eventID").asString("")).filter(text -> !text.isEmpty());
        part(document, at.child("requestParameters"), new DocumentKind(operation.get(), Part.INPUT), id)
                .ifPresent(found::add);
        part(document, at.child("responseElements"), new DocumentKind(operation.get(), Part.RESPONSE), id)
                .map(timestamps::asLogged)
                .ifPresent(found::add);
    }

    private Optional<ApiDocument> part(Document document, Pointer at, DocumentKind kind, Optional<String> id) {
        JsonNode node = at.in(document.root());
        if (!node.isObject() || node.has(omitted)) {
            return Optional.empty();
        }
        Set<Pointer> unknown = new LinkedHashSet<>();
        JsonNode root = visible(node, Pointer.ROOT, unknown);
        Unknowns unknowns = unknown.isEmpty() ? Unknowns.NONE : new Unknowns(unknown, Set.of());
        return Optional.of(new ApiDocument(kind, root, Origin.below(document, at), id, unknowns, List.of()));
    }

    /** The values without those that the log hides. */
    private JsonNode visible(JsonNode node, Pointer at, Set<Pointer> unknown) {
        if (node.isString() && hidden.contains(node.stringValue())) {
            unknown.add(at);
            return JsonNodeFactory.instance.nullNode();
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                object.set(member.getKey(), visible(member.getValue(), at.child(member.getKey()), unknown));
            }
            return object;
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                list.add(visible(node.path(i), at.child(i), unknown));
            }
            return list;
        }
        return node;
    }
}
