package dev.iotdd.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Accepts what all its parts accept. The many rules that each speak of the same members are made into one that goes
 * through a document once, where they would go through it as often as there are rules.
 */
final class QuickAll implements Quick {

    private final Quick[] parts;

    private QuickAll(List<Quick> parts) {
        this.parts = parts.toArray(Quick[]::new);
    }

    static Quick of(List<Quick> given) {
        List<Quick> parts = new ArrayList<>();
        List<Quick> elements = new ArrayList<>();
        Map<String, List<Quick>> members = new LinkedHashMap<>();
        for (Quick part : flat(given)) {
            if (part instanceof Items items) {
                elements.add(items.element);
            } else if (part instanceof Properties properties) {
                properties.members.forEach((name, member) -> members.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(member));
            } else {
                parts.add(part);
            }
        }
        if (!members.isEmpty()) {
            Map<String, Quick> merged = new LinkedHashMap<>();
            members.forEach((name, schemas) -> merged.put(name, of(schemas)));
            parts.add(new Properties(merged));
        }
        if (!elements.isEmpty()) {
            parts.add(new Items(of(elements)));
        }
        return parts.size() == 1 ? parts.get(0) : new QuickAll(parts);
    }

    private static List<Quick> flat(List<Quick> given) {
        return given.stream()
                .flatMap(part -> part instanceof QuickAll all ? List.of(all.parts).stream() : List.of(part).stream())
                .filter(part -> part != Quick.ANYTHING)
                .toList();
    }

    @Override
    public boolean accepts(JsonNode value) {
        for (Quick part : parts) {
            if (!part.accepts(value)) {
                return false;
            }
        }
        return true;
    }

    /** Accepts a list if its elements are accepted, and whatever is none. */
    static final class Items implements Quick {

        private final Quick element;

        Items(Quick element) {
            this.element = element;
        }

        @Override
        public boolean accepts(JsonNode value) {
            if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    if (!element.accepts(value.path(i))) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /** Accepts an object if those of its members that have a schema are accepted, and whatever is none. */
    static final class Properties implements Quick {

        private final Map<String, Quick> members;
        private final String[] names;
        private final Quick[] schemas;

        Properties(Map<String, Quick> members) {
            this.members = members;
            this.names = members.keySet().toArray(String[]::new);
            this.schemas = members.values().toArray(Quick[]::new);
        }

        @Override
        public boolean accepts(JsonNode value) {
            if (value.isObject()) {
                for (int i = 0; i < names.length; i++) {
                    JsonNode member = value.get(names[i]);
                    if (member != null && !schemas[i].accepts(member)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
