package dev.iotdd.internal.fix;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.source.Document;
import dev.iotdd.internal.source.Extents;
import dev.iotdd.internal.source.Extents.Extent;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The text of a document, in the terms of those who repair it. What it cannot do without harm it does not do. */
final class Source {

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
        char first = text.charAt(extent.start());
        boolean quoted = first == '"' || first == '\'';
        if (isMarked(extent) || first == '|' || first == '>') {
            return Optional.empty();
        }
        String quote = quoted ? Character.toString(first) : "";
        return Optional.of(new Edit(extent.start(), extent.end(), quote + with + quote));
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

    /** Without an element of a list; empty if that cannot be done cleanly. */
    List<Edit> removeElement(Pointer at) {
        Pointer list = at.head(at.length() - 1);
        Optional<Extent> holder = extents.value(list);
        Optional<Extent> element = extents.value(at);
        if (holder.isEmpty()
                || element.isEmpty()
                || !value(list).isArray()
                || value(list).size() < 2
                || isMarked(element.get())) {
            return List.of();
        }
        return holder.get().block() ? removeLines(element.get()) : removeBetweenCommas(list, at, element.get());
    }

    private List<Edit> removeBetweenCommas(Pointer list, Pointer at, Extent element) {
        int index = Integer.parseInt(at.last().orElseThrow());
        Optional<Extent> neighbour = extents.value(list.child(index == 0 ? 1 : index - 1));
        if (neighbour.isEmpty()) {
            return List.of();
        }
        int from = index == 0 ? element.end() : neighbour.get().end();
        int to = index == 0 ? neighbour.get().start() : element.start();
        String between = text.substring(from, to);
        if (between.indexOf('#') < 0) {
            return List.of(index == 0 ? Edit.removal(element.start(), to) : Edit.removal(from, element.end()));
        }
        // A comment stands between them, which stays.
        int comma = between.indexOf(',');
        return comma < 0 || comma > between.indexOf('#')
                ? List.of()
                : List.of(Edit.removal(from + comma, from + comma + 1), Edit.removal(element.start(), element.end()));
    }

    /** The lines of an element of a block list, with the dash before it. */
    private List<Edit> removeLines(Extent element) {
        int start = lineStart(element.start());
        int end = lineEnd(element.end());
        String before = text.substring(start, element.start());
        String behind = text.substring(element.end(), end);
        return before.isBlank()
                        || !before.strip().equals("-")
                        || !behind.strip().matches("(#.*)?")
                ? List.of()
                : List.of(Edit.removal(start, end));
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
