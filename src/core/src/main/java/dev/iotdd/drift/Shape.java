package dev.iotdd.drift;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a value may be. Shapes name each other, so that they may be recursive. */
sealed interface Shape {

    /** The word for the type. */
    String type();

    record Structure(Map<String, Member> members) implements Shape {
        @Override
        public String type() {
            return "structure";
        }
    }

    record Sequence(String element, Range size) implements Shape {
        @Override
        public String type() {
            return "list";
        }
    }

    record Dictionary(String key, String value, Range size) implements Shape {
        @Override
        public String type() {
            return "map";
        }
    }

    /** A string; of {@code values}, if there are any, or of {@code characters}, if they are restricted. */
    record Text(Range length, Optional<Characters> characters, Optional<String> pattern, Optional<Set<String>> values)
            implements Shape {

        /** A value counts only if its length is allowed. */
        public Text {
            values = values.map(all -> all.stream()
                    .filter(value -> length.contains(value.codePointCount(0, value.length())))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }

        @Override
        public String type() {
            return "string";
        }
    }

    /** A number; timestamps are numbers too, since they travel as such. */
    record Numeric(boolean integer, Range range) implements Shape {
        @Override
        public String type() {
            return integer ? "integer" : "number";
        }
    }

    record Flag() implements Shape {
        @Override
        public String type() {
            return "boolean";
        }
    }

    /**
     * A member of a structure.
     *
     * @param shape name of what it may be
     * @param required whether it must be there
     * @param location {@code path}, {@code query}, {@code header} or {@code body}
     */
    record Member(String shape, boolean required, String location) {}
}
