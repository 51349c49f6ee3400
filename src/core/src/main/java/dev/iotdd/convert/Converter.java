package dev.iotdd.convert;

import dev.iotdd.Finding;
import dev.iotdd.Iotdd;
import dev.iotdd.Level;
import dev.iotdd.Limits;
import dev.iotdd.Payload;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation.Mark;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.internal.form.Contents;
import dev.iotdd.internal.form.Forms;
import dev.iotdd.internal.form.Origin.Spot;
import dev.iotdd.internal.form.Reference;
import dev.iotdd.internal.form.Writing;
import dev.iotdd.internal.form.Writing.Lost;
import dev.iotdd.internal.form.Writing.Written;
import dev.iotdd.internal.generate.JsonText;
import dev.iotdd.internal.source.Document;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.internal.source.YamlText;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Converts between the forms in which security profiles, custom metrics and dimensions are written. What a form has no
 * words for is told, never dropped in silence. Immutable and safe for many threads.
 */
public final class Converter {

    private final Forms forms;
    private final Writing writing;
    private final Iotdd iotdd;
    private final Limits limits;

    private Converter(Spec spec, Limits limits) {
        this.forms = new Forms(spec);
        this.writing = new Writing(spec);
        this.iotdd = Iotdd.create(spec);
        this.limits = limits;
    }

    /** A converter with the specification of this library. */
    public static Converter create() {
        return create(Spec.bundled());
    }

    /** A converter with another specification. */
    public static Converter create(Spec spec) {
        return new Converter(spec, Limits.DEFAULT);
    }

    /**
     * Converts a file. It need not be valid.
     *
     * @param name the file's name, for messages; its ending tells JSON from YAML
     * @param bytes its content
     * @param target what to make of it
     * @param syntax how to write that
     * @param document which of several documents in it, by the name that reports give it; empty for all
     * @throws NotConvertibleException if the file cannot be read, or holds nothing that can be converted
     */
    public Conversion convert(String name, byte[] bytes, Target target, Syntax syntax, Optional<String> document)
            throws NotConvertibleException {
        Contents contents = contents(name, bytes);
        List<ApiDocument> documents = contents.documents().stream()
                .filter(found -> document.isEmpty() || found.name().equals(document))
                .filter(found -> target == Target.API || writing.isResource(found))
                .toList();
        if (documents.isEmpty()) {
            throw new NotConvertibleException(name + ": there is no "
                    + document.map(wanted -> "document '" + wanted + "'").orElse("document")
                    + " in it that can be converted to " + target.word() + ".");
        }
        Written written = written(name, contents, documents, target);
        String text = syntax == Syntax.YAML ? YamlText.of(written.root()) : JsonText.of(written.root());
        return new Conversion(
                text, written.leftOut().stream().map(Converter::sentence).toList());
    }

    private Contents contents(String name, byte[] bytes) throws NotConvertibleException {
        Contents contents;
        try {
            Document document = new DocumentReader(limits).readAny(name, bytes);
            contents = forms.read(document, limits);
            if (!contents.takesReserved()) {
                document.plain();
            }
        } catch (UnreadableException e) {
            throw notReadable(name, bytes);
        }
        if (contents.isUnknown()) {
            throw notReadable(name, bytes);
        }
        return contents;
    }

    /** In the words of a validation, which says where and why; it also takes what there is no converting of, as pacts. */
    private NotConvertibleException notReadable(String name, byte[] bytes) {
        List<Finding> findings = iotdd.validate(Payload.of(name, bytes)).findings().stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .toList();
        return new NotConvertibleException(
                findings.isEmpty()
                        ? name + ": there is nothing in it that can be converted. Give requests of the API, a template "
                                + "of CloudFormation, or Terraform's JSON."
                        : findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    }

    private Written written(String name, Contents contents, List<ApiDocument> documents, Target target)
            throws NotConvertibleException {
        return switch (target) {
            case CLOUDFORMATION -> writing.cloudFormation(contents, documents);
            case TERRAFORM -> writing.terraform(contents, documents);
            case API -> writing.api(only(name, documents));
        };
    }

    private static ApiDocument only(String name, List<ApiDocument> documents) throws NotConvertibleException {
        if (documents.size() > 1) {
            List<String> names = documents.stream()
                    .map(document ->
                            document.name().orElse("") + " (" + document.kind().name() + ")")
                    .toList();
            throw new NotConvertibleException(name + ": it holds several documents, and a file for the API is one."
                    + " Name one of them: " + Prose.or(names) + ".");
        }
        return documents.get(0);
    }

    private static String sentence(Lost lost) {
        Spot spot = lost.spot();
        String words = lost.isReference() ? Reference.words(spot.value()) : "";
        return spot.locate(Mark.KEY) + ": " + Prose.name(spot.named()) + " "
                + (words.isEmpty() ? "" : "is " + words + ", which ") + lost.reason() + ".";
    }
}
