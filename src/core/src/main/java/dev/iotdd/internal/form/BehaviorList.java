package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKinds;
import dev.iotdd.spec.Spec;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A list of behaviors without anything around it: what {@code --behaviors} of the AWS command line takes. */
final class BehaviorList {

    private final String form;
    private final DocumentKind kind;
    private final String member;
    private final Set<String> any;

    BehaviorList(Spec spec, JsonNode list) {
        this.form = list.path("form").asString();
        this.kind = new DocumentKinds(spec).named(list.path("operation").asString());
        this.member = list.path("member").asString();
        this.any = list.path("any").valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
    }

    boolean fits(JsonNode list) {
        Set<String> members = new HashSet<>(list.path(0).propertyNames());
        members.retainAll(any);
        return !members.isEmpty();
    }

    Contents read(Document document) {
        JsonNode root = JsonNodeFactory.instance.objectNode().set(member, document.root());
        Origin origin = at -> {
            Pointer inList = at.tail(1);
            return new Origin.Spot(document, inList, inList, at);
        };
        return Contents.of(
                form, List.of(new ApiDocument(kind, root, origin, Optional.empty(), Unknowns.NONE, List.of())));
    }
}
