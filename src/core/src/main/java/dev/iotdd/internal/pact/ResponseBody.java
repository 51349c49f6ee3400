package dev.iotdd.internal.pact;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.internal.form.Origin;
import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.DocumentKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes a document of the body of a response, which in a pact says only what the consumer looks at. */
final class ResponseBody {

    private ResponseBody() {}

    static ApiDocument document(
            Document document, DocumentKind kind, Message.Body body, String name, List<Violation> violations) {
        Origin origin = body.isTree()
                ? Origin.below(document, body.at())
                : at -> new Origin.Spot(document, body.at(), body.at());
        return new ApiDocument(
                kind,
                body.root(),
                origin,
                Optional.of(name).filter(text -> !text.isEmpty()),
                new Unknowns(Set.of(), objects(body.root())),
                violations);
    }

    /** The body that a response does not show. */
    static ApiDocument none(Document document, DocumentKind kind, Message response, String name) {
        Message.Body empty = new Message.Body(response.at(), JsonNodeFactory.instance.objectNode(), false);
        return document(document, kind, empty, name, List.of());
    }

    /** Every object: the service may send more members than the consumer cares for. */
    private static Set<Pointer> objects(JsonNode root) {
        Set<Pointer> objects = new HashSet<>();
        collect(root, Pointer.ROOT, objects);
        return objects;
    }

    private static void collect(JsonNode value, Pointer at, Set<Pointer> objects) {
        if (value.isObject()) {
            objects.add(at);
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            collect(member.getValue(), at.child(member.getKey()), objects);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collect(value.path(i), at.child(i), objects);
        }
    }
}
