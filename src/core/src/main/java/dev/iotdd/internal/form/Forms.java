package dev.iotdd.internal.form;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.Spec;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tells in which form a file is written, and finds the documents of the API in it. Safe for many threads. */
public final class Forms {

    private static final String API = "API";

    private final Recognition recognition;
    private final BehaviorList behaviorList;

    public Forms(Spec spec) {
        this.recognition = new Recognition(spec);
        this.behaviorList = new BehaviorList(spec);
    }

    /** What a file holds, told by the names of its members. */
    public Contents read(Document document) {
        JsonNode root = document.root();
        if (root.isArray() && behaviorList.fits(root)) {
            return behaviorList.read(document);
        }
        if (!root.isObject()) {
            return Contents.unknown(
                    "it is " + Prose.kind(root) + ", and every document is an object, or a list of " + "behaviors.");
        }
        Set<String> members = new HashSet<>(root.propertyNames());
        Optional<String> foreign = recognition.foreign(members);
        if (foreign.isPresent()) {
            return Contents.unknown(foreign.get());
        }
        return recognition
                .kind(members)
                .map(kind -> Contents.of(API, List.of(ApiDocument.whole(kind, document))))
                .orElseGet(() -> Contents.unknown(unlike(root)));
    }

    private String unlike(JsonNode document) {
        List<String> members = List.copyOf(document.propertyNames());
        String found = members.isEmpty() ? "it has no members" : "no form has just " + Prose.cut(Prose.and(members));
        return found + " (tried: " + Prose.and(recognition.known()) + ").";
    }
}
