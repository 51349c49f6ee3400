package dev.iotdd.internal.source;

import dev.iotdd.internal.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Where a value stands in its text. The places of a document form a tree of the same shape as its values. */
public final class Place {

    private static final int NO_KEY = -1;

    private final int key;
    private final int value;
    private Optional<Supplier<Place>> later = Optional.empty();
    // Most values are scalars, and share these.
    private Map<String, Place> members = Map.of();
    private List<Place> elements = List.of();

    private Place(int key, int value) {
        this.key = key;
        this.value = value;
    }

    /** A value that is an element of a list or the whole document, beginning at this offset. */
    static Place ofValue(int value) {
        return new Place(NO_KEY, value);
    }

    /** A whole document, in which nobody has to look for the places of its values before somebody asks for them. */
    static Place later(int value, Supplier<Place> whole) {
        Place place = new Place(NO_KEY, value);
        place.later = Optional.of(whole);
        return place;
    }

    private void look() {
        if (later.isPresent()) {
            Place whole = later.get().get();
            members = whole.members;
            elements = whole.elements;
            later = Optional.empty();
        }
    }

    /** A member of an object: where its name and where its value begins. */
    static Place ofMember(int key, int value) {
        return new Place(key, value);
    }

    void put(String name, Place member) {
        if (members.isEmpty()) {
            members = new HashMap<>();
        }
        members.put(name, member);
    }

    void add(Place element) {
        if (elements.isEmpty()) {
            elements = new ArrayList<>();
        }
        elements.add(element);
    }

    Optional<Place> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The place of the value at {@code pointer}, or of the innermost value on the way there that exists. */
    Place at(Pointer pointer) {
        Place place = this;
        for (String token : pointer.tokens()) {
            Optional<Place> next = place.child(token);
            if (next.isEmpty()) {
                return place;
            }
            place = next.get();
        }
        return place;
    }

    /** The place of the value at {@code pointer}, if it is there. */
    Optional<Place> find(Pointer pointer) {
        Optional<Place> place = Optional.of(this);
        for (String token : pointer.tokens()) {
            place = place.flatMap(found -> found.child(token));
        }
        return place;
    }

    private Optional<Place> child(String token) {
        look();
        if (elements.isEmpty()) {
            return member(token);
        }
        // A pointer may name a member where the text has a list instead.
        int index = Pointer.isIndex(token) ? Integer.parseInt(token) : elements.size();
        return index < elements.size() ? Optional.of(elements.get(index)) : Optional.empty();
    }

    /** These places in a text that holds this one. */
    Place moved(IntUnaryOperator offsets) {
        look();
        Place moved = new Place(key == NO_KEY ? NO_KEY : offsets.applyAsInt(key), offsets.applyAsInt(value));
        members.forEach((name, member) -> moved.put(name, member.moved(offsets)));
        elements.forEach(element -> moved.add(element.moved(offsets)));
        return moved;
    }

    /** Offset of the member's name; of the value where there is no name. */
    int key() {
        return key == NO_KEY ? value : key;
    }

    /** Offset of the value. */
    int value() {
        return value;
    }
}
