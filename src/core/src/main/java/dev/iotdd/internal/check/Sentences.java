package dev.iotdd.internal.check;

import dev.iotdd.Location;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.internal.form.Origin;
import dev.iotdd.internal.form.Origin.Spot;
import dev.iotdd.internal.source.Document;
import dev.iotdd.spec.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Fills the placeholders of a rule's sentences, in the words of the file that the document stands in. */
final class Sentences {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\./[^{} ]+|[A-Za-z]+)}");
    private static final String BELOW = "./";

    private final JsonNode root;
    private final Origin origin;
    private final Optional<DocumentKind> kind;
    private final Optional<String> name;
    private final boolean authored;
    private final MemberNames names;

    private Sentences(
            JsonNode root, Origin origin, Optional<DocumentKind> kind, Optional<String> name, boolean authored) {
        this.root = root;
        this.origin = origin;
        this.kind = kind;
        this.name = name;
        this.authored = authored;
        this.names = new MemberNames(origin);
    }

    /**
     * About a document of the API.
     *
     * @param authored whether people write such files, so that they can be repaired
     */
    static Sentences of(ApiDocument document, boolean authored) {
        return new Sentences(
                document.root(), document.origin(), Optional.of(document.kind()), document.name(), authored);
    }

    /** About a file that is no document of the API. */
    static Sentences of(Document document) {
        return new Sentences(document.root(), Origin.of(document), Optional.empty(), Optional.empty(), false);
    }

    /** What the document is, where it is one of the API. */
    Optional<DocumentKind> kind() {
        return kind;
    }

    boolean authored() {
        return authored;
    }

    Location locate(Violation violation) {
        return origin.spot(violation.at()).locate(violation.mark());
    }

    String fill(String template, Violation violation) {
        Matcher matcher = PLACEHOLDER.matcher(names.inSentence(template));
        return matcher.replaceAll(match -> Matcher.quoteReplacement(word(match.group(1), violation)));
    }

    private String word(String placeholder, Violation violation) {
        if (placeholder.startsWith(BELOW)) {
            Pointer at = violation.unit();
            for (String token : List.of(placeholder.substring(BELOW.length()).split("/"))) {
                at = at.child(token);
            }
            return quote(at);
        }
        String word = violation.words().get(placeholder);
        if (word == null) {
            return builtIn(placeholder, violation);
        }
        return violation.at().last().filter(word::equals).isPresent()
                ? origin.spot(violation.at()).named().last().orElse(word)
                : names.inWords(placeholder, word);
    }

    private String builtIn(String placeholder, Violation violation) {
        return switch (placeholder) {
            case "value" -> quote(violation.at());
            case "member" -> Prose.name(origin.spot(violation.at()).named());
            case "behavior" -> behavior(violation).orElse("without a name");
            default ->
                throw new IllegalStateException(
                        "The sentence of " + violation.rule() + " asks for {" + placeholder + "}, which nothing says");
        };
    }

    /** A value as the user wrote it: numbers are quoted to the letter, since 1e999 is no number that one could print. */
    private String quote(Pointer at) {
        Spot spot = origin.spot(at);
        JsonNode value = spot.value();
        return value.isNumber() ? Prose.cut(spot.written()) : Prose.json(value);
    }

    /** Name of the profile that the document is about, or what the file calls it. */
    Optional<String> profile() {
        return text(root.path("securityProfileName")).or(() -> name);
    }

    /** Name of the behavior that a violation lies in. */
    Optional<String> behavior(Violation violation) {
        Pointer at = violation.at();
        if (at.length() < 2 || !at.tokens().get(0).equals("behaviors")) {
            return Optional.empty();
        }
        return text(at.head(2).in(root).path("name"));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** The words of a fault that lies in the text rather than in the tree. */
    static String fill(String template, Map<String, String> words) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(words.getOrDefault(match.group(1), match.group())));
    }
}
