package dev.iotdd.internal.form;

import dev.iotdd.Limits;
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
    private final Timestamps timestamps;
    private final List<Form> forms;

    public Forms(Spec spec) {
        JsonNode words = spec.files().tree("recognition.json");
        this.recognition = new Recognition(spec, words);
        this.behaviorList = new BehaviorList(spec, words.path("list"));
        this.timestamps = new Timestamps(spec);
        this.forms = List.of(
                new Lazy(CloudFormationForm::isOne, () -> new CloudFormationForm(spec)),
                new Lazy(TerraformForm::isOne, () -> new TerraformForm(spec, words.path("terraform"))),
                new CloudTrailForm(spec, words.path("cloudTrail"), timestamps),
                new HarForm(spec, words.path("har")),
                new OtherForm(words.path("others")));
    }

    /**
     * What a file holds, told by the names of its members.
     *
     * @param limits on what is read of texts in it
     */
    public Contents read(Document document, Limits limits) {
        JsonNode root = document.root();
        JsonNode first = root.isArray() ? root.path(0) : root;
        Set<String> members = new HashSet<>(first.propertyNames());
        return forms.stream()
                .filter(form -> form.fits(document, members))
                .findFirst()
                .map(form -> form.read(document, limits))
                .orElseGet(() -> root.isObject() ? readApi(document, members) : readList(document));
    }

    private Contents readList(Document document) {
        JsonNode root = document.root();
        return root.isArray() && behaviorList.fits(root)
                ? behaviorList.read(document)
                : Contents.unknown("it is " + Prose.kind(root) + ", and every document is an object, or a list of "
                        + "behaviors.");
    }

    private Contents readApi(Document document, Set<String> members) {
        Optional<String> foreign = recognition.foreign(members);
        if (foreign.isPresent()) {
            return Contents.unknown(foreign.get());
        }
        return recognition
                .kind(members)
                .map(kind -> Contents.of(API, List.of(timestamps.asPrinted(ApiDocument.whole(kind, document)))))
                .orElseGet(() -> Contents.unknown(unlike(document.root())));
    }

    private String unlike(JsonNode document) {
        List<String> members = List.copyOf(document.propertyNames());
        String found = members.isEmpty() ? "it has no members" : "no form has just " + Prose.cut(Prose.and(members));
        return found + " (tried: " + Prose.and(recognition.known()) + ").";
    }
}
