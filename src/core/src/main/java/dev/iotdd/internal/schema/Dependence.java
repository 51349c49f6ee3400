package dev.iotdd.internal.schema;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.schema.SchemaPath.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a failed keyword depends on: the value that it judged, and every value that its rule, or a condition on the way to
 * it, mentions. It may name more than decided the case, never less, so that a failure that does not depend on an unknown
 * value by this account holds whatever the value will be.
 */
final class Dependence {

    private static final Pattern ANY = Pattern.compile("");
    private static final int EVERYTHING = Integer.MAX_VALUE / 2;
    private static final String REF = "$ref";

    /** Keywords whose outcome depends on which members or elements there are. */
    private static final Set<String> OF_THE_PARTS =
            Set.of("minItems", "maxItems", "contains", "minProperties", "maxProperties");

    /** Keywords whose outcome depends on all that a value holds. */
    private static final Set<String> OF_THE_WHOLE = Set.of("uniqueItems", "const", "enum");

    /** Keywords with one schema for the same value, or a list of such. */
    private static final List<String> FOR_THE_SAME = List.of("allOf", "anyOf", "oneOf", "if", "then", "else", "not");

    /** Keywords with one schema for any member or element. */
    private static final List<String> FOR_ANY = List.of("items", "contains", "additionalProperties", "propertyNames");

    private final SchemaError error;
    private final SchemaPath path;

    private Dependence(SchemaError error, SchemaPath path) {
        this.error = error;
        this.path = path;
    }

    static Dependence of(SchemaError error, SchemaPath path) {
        return new Dependence(error, path);
    }

    /** Whether the failure may be gone once the unknown is known. */
    boolean isUpon(Unknowns unknown) {
        return !unknown.isEmpty()
                && (unknown.covers(error.instance())
                        || isOpen(unknown)
                        || path.conditions().stream().anyMatch(asked -> mentions(asked, unknown)));
    }

    private boolean isOpen(Unknowns unknown) {
        boolean ofTheWhole =
                OF_THE_WHOLE.contains(error.keyword()) || error.keyword().equals("required");
        return ofTheWhole && unknown.leavesOpen(error.instance());
    }

    private boolean mentions(Asked asked, Unknowns unknown) {
        List<Mention> mentions = new ArrayList<>();
        new Walk(mentions::add).through(asked.schema(), List.of());
        List<String> base = error.instance().head(asked.depth()).tokens();
        return unknown.any((value, open) -> isBelow(value, base)
                && mentions.stream().anyMatch(mention -> mention.touches(below(value, base), open)));
    }

    private static boolean isBelow(Pointer value, List<String> base) {
        return value.length() >= base.size() && value.head(base.size()).tokens().equals(base);
    }

    private static List<String> below(Pointer value, List<String> base) {
        return value.tokens().subList(base.size(), value.length());
    }

    /**
     * A value that a schema mentions.
     *
     * @param way which names lead to it, one predicate for each step
     * @param depth how deep in it what it holds counts
     */
    private record Mention(List<Predicate<String>> way, int depth) {

        boolean touches(List<String> unknown, boolean open) {
            int common = Math.min(way.size(), unknown.size());
            for (int i = 0; i < common; i++) {
                if (!way.get(i).test(unknown.get(i))) {
                    return false;
                }
            }
            // Open members lie one step deeper than what they are members of.
            return unknown.size() + (open ? 1 : 0) <= way.size() + depth;
        }
    }

    /** Collects what a schema mentions. */
    private final class Walk {

        private final Consumer<Mention> found;

        Walk(Consumer<Mention> found) {
            this.found = found;
        }

        void through(JsonNode schema, List<Predicate<String>> way) {
            found.accept(new Mention(way, depth(schema)));
            if (schema.has(REF)) {
                through(path.resolve(schema.path(REF).asString()), way);
            }
            FOR_THE_SAME.forEach(keyword -> each(schema.path(keyword), way));
            FOR_ANY.forEach(keyword -> member(schema.path(keyword), way, ANY.asPredicate()));
            schema.path("required").forEach(name -> leaf(way, name.asString()::equals));
            schema.path("properties")
                    .properties()
                    .forEach(member -> member(member.getValue(), way, member.getKey()::equals));
            schema.path("patternProperties")
                    .properties()
                    .forEach(member -> member(
                            member.getValue(),
                            way,
                            Pattern.compile(member.getKey()).asPredicate()));
        }

        private void each(JsonNode schemas, List<Predicate<String>> way) {
            if (schemas.isArray()) {
                schemas.forEach(schema -> through(schema, way));
            } else if (!schemas.isMissingNode()) {
                through(schemas, way);
            }
        }

        private void member(JsonNode schema, List<Predicate<String>> way, Predicate<String> name) {
            if (!schema.isMissingNode()) {
                through(schema, and(way, name));
            }
        }

        private void leaf(List<Predicate<String>> way, Predicate<String> name) {
            found.accept(new Mention(and(way, name), 0));
        }

        private static int depth(JsonNode schema) {
            if (OF_THE_WHOLE.stream().anyMatch(schema::has)) {
                return EVERYTHING;
            }
            return OF_THE_PARTS.stream().anyMatch(schema::has) ? 1 : 0;
        }

        private List<Predicate<String>> and(List<Predicate<String>> way, Predicate<String> name) {
            List<Predicate<String>> longer = new ArrayList<>(way);
            longer.add(name);
            return longer;
        }
    }
}
