package dev.iotdd.internal.form;

import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells from the names of a document's members what it is. */
final class Recognition {

    private final List<Form> forms;
    private final List<Foreign> foreign;

    Recognition(Spec spec, JsonNode file) {
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

    /** What an object with these members is. */
    Optional<DocumentKind> kind(Set<String> members) {
        return forms.stream().filter(form -> form.fits(members)).findFirst().map(Form::kind);
    }

    /** What of another service an object with these members is, as a sentence. */
    Optional<String> foreign(Set<String> members) {
        return foreign.stream()
                .filter(form -> form.fits(members))
                .findFirst()
                .map(form -> "it belongs to " + form.name() + ". " + form.reason());
    }

    /** The kinds of documents that it knows. */
    List<String> known() {
        return forms.stream().map(form -> form.kind().name()).distinct().toList();
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
