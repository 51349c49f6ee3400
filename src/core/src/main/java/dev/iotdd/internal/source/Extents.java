package dev.iotdd.internal.source;

import dev.iotdd.Limits;
import dev.iotdd.internal.Pointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where the names and values of a document end, for those who change its text. */
public final class Extents {

    private final Document document;
    private final boolean yaml;
    // Apart, since a block mapping begins where its first name does.
    private final Map<Integer, Extent> scalars = new HashMap<>();
    private final Map<Integer, Extent> collections = new HashMap<>();
    /** By where a collection begins; an alias among them stands for itself here. */
    private final Map<Integer, List<Extent>> children = new HashMap<>();

    private Extents(Document document, boolean yaml) {
        this.document = document;
        this.yaml = yaml;
    }

    /**
     * A part of the text.
     *
     * @param start where it begins
     * @param end where it ends
     * @param block whether it is a list or mapping of YAML without brackets
     */
    public record Extent(int start, int end, boolean block) {}

    /** Those of a document that was read. */
    public static Extents of(Document document) {
        boolean yaml = DocumentReader.isYaml(document.file().toLowerCase(Locale.ROOT), document.text());
        Extents extents = new Extents(document, yaml);
        if (yaml) {
            extents.readYaml();
        }
        return extents;
    }

    /** The value here; empty if it is not written here but stands for one written elsewhere, or is not there at all. */
    public Optional<Extent> value(Pointer at) {
        if (at.in(document.root()).isMissingNode()) {
            return Optional.empty();
        }
        Extent extent = valueExtent(at);
        return isInPlace(at, extent.start()) ? Optional.of(extent) : Optional.empty();
    }

    /** An element of a list as it is written there, be it an alias; empty if the list itself is not in its place. */
    public Optional<Extent> element(Pointer at) {
        Pointer list = at.head(at.length() - 1);
        int index = Integer.parseInt(at.last().orElseThrow());
        if (!yaml) {
            return value(at);
        }
        return value(list)
                .map(holder -> children.getOrDefault(holder.start(), List.of()))
                .filter(elements -> index < elements.size())
                .map(elements -> elements.get(index));
    }

    /** The name of the member here, under the same condition. */
    public Optional<Extent> key(Pointer at) {
        Extent extent = extent(document.places().at(at).key(), scalars);
        return isInPlace(at, extent.start()) ? Optional.of(extent) : Optional.empty();
    }

    /** The text. */
    public String text() {
        return document.text().toString();
    }

    /** An alias is shown where its anchor stands: outside of what holds it. */
    private boolean isInPlace(Pointer at, int start) {
        for (Pointer holder = at; holder.length() > 0; ) {
            holder = holder.head(holder.length() - 1);
            Extent outer = valueExtent(holder);
            if (start < outer.start() || start >= outer.end()) {
                return false;
            }
        }
        return true;
    }

    private Extent valueExtent(Pointer at) {
        boolean container = at.in(document.root()).isContainer();
        return extent(document.places().at(at).value(), container ? collections : scalars);
    }

    private Extent extent(int start, Map<Integer, Extent> known) {
        return known.computeIfAbsent(start, from -> new Extent(from, yaml ? from : endOfJson(from), false));
    }

    private int endOfJson(int start) {
        String text = text();
        char first = text.charAt(start);
        if (first != '{' && first != '[') {
            return start + document.text().token(start).length();
        }
        int depth = 0;
        int at = start;
        do {
            char c = text.charAt(at);
            if (c == '"') {
                at += document.text().token(at).length();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            at++;
        } while (depth > 0);
        return at;
    }

    private void readYaml() {
        CodePoints points = new CodePoints(text());
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Limits.DEFAULT.bytes()).build();
        Deque<CollectionStartEvent> open = new ArrayDeque<>();
        int last = 0;
        for (Event event : new Parse(settings).parseString(text())) {
            if (event instanceof CollectionStartEvent start) {
                open.push(start);
                continue;
            }
            boolean end = event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
            boolean block = end && Objects.requireNonNull(open.peek()).getFlowStyle() == FlowStyle.BLOCK;
            // A block ends with the last thing in it; the parser only notices at the next token.
            last = block ? last : points.offset(index(event.getEndMark()));
            if (event instanceof NodeEvent || end) {
                Extent extent = new Extent(start(end ? open.pop() : event, points), last, block);
                if (end) {
                    collections.put(extent.start(), extent);
                } else if (event instanceof ScalarEvent) {
                    scalars.put(extent.start(), extent);
                }
                if (!open.isEmpty()) {
                    children.computeIfAbsent(start(open.peek(), points), first -> new ArrayList<>())
                            .add(extent);
                }
            }
        }
    }

    private static int start(Event event, CodePoints points) {
        return points.offset(index(event.getStartMark()));
    }

    private static int index(Optional<Mark> mark) {
        return mark.map(Mark::getIndex).orElse(0);
    }
}
