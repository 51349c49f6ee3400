package dev.iotdd.internal.fix;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.source.Document;
import dev.iotdd.internal.source.Extents;
import dev.iotdd.internal.source.Extents.Extent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The text of a document, in the terms of those who repair it. What it cannot do without harm it does not do. */
final class Source {

    private static final Pattern ANCHOR = Pattern.compile("&\\S+[ \\t]+");

    private final JsonNode root;
    private final Extents extents;
    private final String text;

    Source(Document document) {
        this.root = document.root();
        this.extents = Extents.of(document);
        this.text = extents.text();
    }

    JsonNode value(Pointer at) {
        return at.in(root);
    }

    /** Another value for a text, in the quotes that it has. */
    Optional<Edit> replaceText(Pointer at, String with) {
        return extents.value(at).flatMap(extent -> rewritten(extent, with));
    }

    /** Another name for a member, in the quotes that it has. */
    Optional<Edit> rename(Pointer at, String with) {
        return extents.key(at).flatMap(extent -> rewritten(extent, with));
    }

    /** Another value, of one word. */
    Optional<Edit> replaceValue(Pointer at, String with) {
        return extents.value(at)
                .filter(extent -> !extent.block() && !isMarked(extent))
                .map(extent -> new Edit(extent.start(), extent.end(), with));
    }

    private Optional<Edit> rewritten(Extent extent, String with) {
        Matcher anchor = ANCHOR.matcher(text).region(extent.start(), extent.end());
        // What bears an anchor changes for all who refer to it; the outcome is judged as a whole.
        int start = anchor.lookingAt() ? anchor.end() : extent.start();
        char first = text.charAt(start);
        if (first == '!' || first == '&' || first == '|' || first == '>') {
            return Optional.empty();
        }
        String quote = first == '"' || first == '\'' ? Character.toString(first) : "";
        return Optional.of(new Edit(start, extent.end(), quote + with + quote));
    }

    /** Whether an anchor or a tag stands before it, which others may need. */
    private boolean isMarked(Extent extent) {
        char first = text.charAt(extent.start());
        return first == '&' || first == '!';
    }

    /** A text as the only member of an object. */
    Optional<Edit> wrapText(Pointer at, String member) {
        boolean block =
                extents.value(at.head(at.length() - 1)).filter(Extent::block).isPresent();
        return extents.value(at).filter(extent -> !isMarked(extent)).map(extent -> {
            String element = text.substring(extent.start(), extent.end());
            boolean json = text.charAt(extent.start()) == '"';
            String wrapped = block
                    ? member + ": " + element
                    : json ? "{\"" + member + "\": " + element + "}" : "{" + member + ": " + element + "}";
            return new Edit(extent.start(), extent.end(), wrapped);
        });
    }

    /** Without an element of a list, which keeps others; empty if that cannot be done cleanly. */
    List<Edit> removeElement(Pointer at) {
        Pointer list = at.head(at.length() - 1);
        Optional<Extent> holder = extents.value(list);
        Optional<Extent> element = extents.element(at);
        if (holder.isEmpty()
                || element.isEmpty()
                || !value(list).isArray()
                || value(list).size() < 2) {
            return List.of();
        }
        if (holder.get().block()) {
            return removeLines(element.get(), "-");
        }
        int index = Integer.parseInt(at.last().orElseThrow());
        Optional<Extent> neighbour = extents.element(list.child(index == 0 ? 1 : index - 1));
        return neighbour
                .map(other -> removeBetweenCommas(element.get(), other, index == 0))
                .orElse(List.of());
    }

    /** Without a member of an object, which keeps others; empty if that cannot be done cleanly. */
    List<Edit> removeMember(Pointer at) {
        Pointer object = at.head(at.length() - 1);
        List<String> names = List.copyOf(value(object).propertyNames());
        int index = names.indexOf(at.last().orElse(""));
        Optional<Extent> holder = extents.value(object);
        Optional<Extent> member = member(at);
        if (holder.isEmpty() || member.isEmpty() || names.size() < 2) {
            return List.of();
        }
        if (holder.get().block()) {
            return removeLines(member.get(), "");
        }
        return member(object.child(names.get(index == 0 ? 1 : index - 1)))
                .map(other -> removeBetweenCommas(member.get(), other, index == 0))
                .orElse(List.of());
    }

    /** From its name to the end of its value. */
    private Optional<Extent> member(Pointer at) {
        return extents.key(at)
                .flatMap(key -> extents.value(at).map(value -> new Extent(key.start(), value.end(), value.block())));
    }

    private List<Edit> removeBetweenCommas(Extent element, Extent neighbour, boolean first) {
        int from = first ? element.end() : neighbour.end();
        int to = first ? neighbour.start() : element.start();
        String between = text.substring(from, to);
        if (between.indexOf('#') < 0) {
            return List.of(first ? Edit.removal(element.start(), to) : Edit.removal(from, element.end()));
        }
        // A comment stands between them, which stays.
        int comma = between.indexOf(',');
        return comma < 0 || comma > between.indexOf('#')
                ? List.of()
                : List.of(Edit.removal(from + comma, from + comma + 1), Edit.removal(element.start(), element.end()));
    }

    /** The lines of an element of a block list, with the dash before it, or of a member of a block mapping. */
    private List<Edit> removeLines(Extent element, String dash) {
        int start = lineStart(element.start());
        int end = lineEnd(element.end());
        String before = text.substring(start, element.start());
        String behind = text.substring(element.end(), end);
        return before.strip().equals(dash) && behind.strip().matches("(#.*)?")
                ? List.of(Edit.removal(start, end))
                : List.of();
    }

    private int lineStart(int offset) {
        int at = offset;
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }

    /** Behind the line break. */
    private int lineEnd(int offset) {
        int at = offset;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        return Math.min(at + 1, text.length());
    }
}
