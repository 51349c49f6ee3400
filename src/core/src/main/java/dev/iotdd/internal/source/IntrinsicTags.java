package dev.iotdd.internal.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** The tags by which templates in YAML call functions: {@code !GetAtt} is what JSON writes as {@code Fn::GetAtt}. */
final class IntrinsicTags {

    private static final String LOCAL = "!";
    private static final String PREFIX = "Fn::";
    private static final String REF = "Ref";
    private static final String CONDITION = "Condition";

    private IntrinsicTags() {}

    static Optional<String> of(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    /** The long name of the function that the value's tag calls; empty without such a tag. */
    static Optional<String> name(Event event) {
        return of(event)
                .filter(tag -> tag.startsWith(LOCAL) && tag.length() > 1)
                .map(tag -> tag.substring(1))
                .map(name -> name.equals(REF) || name.equals(CONDITION) ? name : PREFIX + name);
    }
}
