package dev.iotdd.internal.check;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.source.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Fills the placeholders of a rule's sentences. */
final class Sentences {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\./[^{} ]+|[A-Za-z]+)}");
    private static final String BELOW = "./";

    private final Document document;

    Sentences(Document document) {
        this.document = document;
    }

    String fill(String template, Violation violation) {
        Matcher matcher = PLACEHOLDER.matcher(template);
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
        return word != null ? word : builtIn(placeholder, violation);
    }

    private String builtIn(String placeholder, Violation violation) {
        return switch (placeholder) {
            case "value" -> quote(violation.at());
            case "member" -> Prose.name(violation.at());
            case "behavior" -> behavior(violation).orElse("without a name");
            default ->
                throw new IllegalStateException(
                        "The sentence of " + violation.rule() + " asks for {" + placeholder + "}, which nothing says");
        };
    }

    /** A value as the user wrote it: numbers are quoted to the letter, since 1e999 is no number that one could print. */
    private String quote(Pointer at) {
        JsonNode value = at.in(document.root());
        return value.isNumber() ? Prose.cut(document.written(at)) : Prose.json(value);
    }

    /** Name of the profile that the document is about. */
    Optional<String> profile() {
        return text(document.root().path("securityProfileName"));
    }

    /** Name of the behavior that a violation lies in. */
    Optional<String> behavior(Violation violation) {
        Pointer at = violation.at();
        if (at.length() < 2 || !at.tokens().get(0).equals("behaviors")) {
            return Optional.empty();
        }
        return text(at.head(2).in(document.root()).path("name"));
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
