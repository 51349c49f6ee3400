package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moments in responses. On the wire they are numbers, which is what the rules judge; AWS's command line prints texts
 * instead, and CloudTrail logs yet others.
 */
final class Timestamps {

    private static final String SHAPE = "/Timestamp";
    private static final Pattern PRINTED = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})");

    private final Spec spec;
    private final Map<String, List<String>> members = new ConcurrentHashMap<>();

    Timestamps(Spec spec) {
        this.spec = spec;
    }

    /** A response of which the moments that the command line prints as ISO 8601 count as known to be right. */
    ApiDocument asPrinted(ApiDocument document) {
        return without(document, text -> PRINTED.matcher(text).matches());
    }

    /** A response of which every moment that is a text counts as known to be right. */
    ApiDocument asLogged(ApiDocument document) {
        return without(document, text -> true);
    }

    private ApiDocument without(ApiDocument document, Predicate<String> fits) {
        if (document.kind().part() != Part.RESPONSE || !(document.root() instanceof ObjectNode response)) {
            return document;
        }
        Set<Pointer> texts = new LinkedHashSet<>();
        ObjectNode known = response;
        for (String member : members.computeIfAbsent(document.kind().name(), name -> of(document.kind()))) {
            JsonNode value = response.path(member);
            if (value.isString() && fits.test(value.stringValue())) {
                known = texts.isEmpty() ? response.objectNode().setAll(response) : known;
                known.putNull(member);
                texts.add(Pointer.of(member));
            }
        }
        return texts.isEmpty() ? document : document.with(known, new Unknowns(texts, Set.of()));
    }

    private List<String> of(DocumentKind kind) {
        JsonNode schema = spec.files()
                .tree(Spec.bundlePath(kind.operation().name()))
                .path("$defs")
                .path(kind.schema().orElseThrow());
        return schema.path("properties").properties().stream()
                .filter(member -> member.getValue().findValuesAsString("$ref").stream()
                        .anyMatch(reference -> reference.endsWith(SHAPE)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
