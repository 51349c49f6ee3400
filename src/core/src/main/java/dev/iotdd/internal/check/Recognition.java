package dev.iotdd.internal.check;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Spec;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells from the names of a document's members what it is. */
final class Recognition {

    private static final String RULE = "unknown-document";

    private final List<Form> forms;
    private final List<Foreign> foreign;

    Recognition(Spec spec) {
        JsonNode file = spec.files().tree("recognition.json");
        this.forms =
                file.path("forms").valueStream().map(form -> form(spec, form)).toList();
        this.foreign = file.path("foreign").valueStream().map(Foreign::of).toList();
    }

    private static Form form(Spec spec, JsonNode form) {
        String operation = form.path("operation").asString();
        Part part = Part.valueOf(form.path("part").asString().toUpperCase(Locale.ROOT));
        DocumentKind kind = new DocumentKind(spec.findOperation(operation).orElseThrow(), part);
        return new Form(kind, names(form, "any"), names(form, "all"), names(form, "only"));
    }

    private static Set<String> names(JsonNode form, String condition) {
        return form.path(condition)
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the document is, or the violation that says that it is nothing known. */
    Outcome recognise(JsonNode document) {
        if (!document.isObject()) {
            return Outcome.unknown("it is " + Prose.kind(document) + ", and every document is an object.");
        }
        Set<String> members = new HashSet<>(document.propertyNames());
        Optional<Foreign> other =
                foreign.stream().filter(form -> form.fits(members)).findFirst();
        if (other.isPresent()) {
            return Outcome.unknown(
                    "it belongs to " + other.get().name() + ". " + other.get().reason());
        }
        return forms.stream()
                .filter(form -> form.fits(members))
                .findFirst()
                .map(form -> Outcome.known(form.kind()))
                .orElseGet(() -> Outcome.unknown(unlike(document)));
    }

    private String unlike(JsonNode document) {
        List<String> members = List.copyOf(document.propertyNames());
        String found = members.isEmpty() ? "it has no members" : "no form has just " + Prose.cut(Prose.and(members));
        List<String> tried =
                forms.stream().map(form -> form.kind().name()).distinct().toList();
        return found + " (tried: " + Prose.and(tried) + ").";
    }

    /**
     * The result: a kind, or a violation.
     *
     * @param kind what the document is
     * @param violation why that is not known
     */
    record Outcome(Optional<DocumentKind> kind, Optional<Violation> violation) {

        static Outcome known(DocumentKind kind) {
            return new Outcome(Optional.of(kind), Optional.empty());
        }

        static Outcome unknown(String problem) {
            Violation violation = Violation.of(RULE, Pointer.ROOT, Pointer.ROOT, Map.of("problem", problem));
            return new Outcome(Optional.empty(), Optional.of(violation));
        }
    }

    private record Form(DocumentKind kind, Set<String> any, Set<String> all, Set<String> only) {

        boolean fits(Set<String> members) {
            return (any.isEmpty() || any.stream().anyMatch(members::contains))
                    && members.containsAll(all)
                    && (only.isEmpty() || only.containsAll(members));
        }
    }

    private record Foreign(String name, Set<String> any, String reason) {

        static Foreign of(JsonNode form) {
            return new Foreign(
                    form.path("name").asString(),
                    names(form, "any"),
                    form.path("reason").asString());
        }

        boolean fits(Set<String> members) {
            return any.stream().anyMatch(members::contains);
        }
    }
}
