package dev.iotdd.internal.form;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.form.Vocabulary.Property;
import dev.iotdd.internal.form.Vocabulary.ValueType;
import dev.iotdd.internal.source.Document;
import java.util.Optional;

/** The way back from a document to the properties of a resource. */
final class Renamed implements Origin {

    /** Before a name that is the file's own, although the API has a member of that name. */
    static final String LITERAL = "\u0000";

    private static final ValueType OPAQUE = new ValueType("", "", Optional.empty());

    private final Document document;
    private final Pointer base;
    private final Vocabulary vocabulary;
    private final ValueType type;

    /**
     * @param base where the properties stand
     * @param type their type
     */
    Renamed(Document document, Pointer base, Vocabulary vocabulary, ValueType type) {
        this.document = document;
        this.base = base;
        this.vocabulary = vocabulary;
        this.type = type;
    }

    @Override
    public Spot spot(Pointer at) {
        Pointer there = base;
        ValueType found = type;
        for (String token : at.tokens()) {
            Optional<Property> property = property(found, token);
            String name = property.map(Property::name).orElse(token.replace(LITERAL, ""));
            found = property.map(Property::type).orElse(found.element().orElse(OPAQUE));
            there = there.child(name);
        }
        return new Spot(document, there, there);
    }

    private Optional<Property> property(ValueType holder, String token) {
        return holder.isStructure() ? vocabulary.structure(holder).property(token) : Optional.empty();
    }

    @Override
    public String member(String name) {
        return vocabulary.property(name);
    }
}
