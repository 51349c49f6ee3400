package dev.iotdd.internal.schema;

import dev.iotdd.internal.DocumentOrder;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.Violation.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Gives every failed keyword to the rule that it speaks for, and makes one violation of all that speak for one rule in
 * one place. A keyword belongs to the innermost {@code x-iotdd-rule} on the way to it; outside of any it is a
 * constraint of the service model, and the kind of keyword names the rule.
 */
final class Attribution {

    /** Names the rule that a schema speaks for. */
    static final String RULE = "x-iotdd-rule";

    private static final Set<String> ABOUT_A_NAME = Set.of("additionalProperties", "false", "propertyNames");

    private final JsonNode root;
    private final Map<String, String> shapeRules;

    /**
     * @param root the schema that is evaluated
     * @param shapeRules the rule for each keyword of a shape
     */
    Attribution(JsonNode root, Map<String, String> shapeRules) {
        this.root = root;
        this.shapeRules = Map.copyOf(shapeRules);
    }

    /** The violations that these errors mean. */
    List<Violation> violations(JsonNode document, List<SchemaError> errors, Unknowns unknown) {
        Comparator<Pointer> order = new DocumentOrder(document);
        Map<Unit, List<Attributed>> units = new LinkedHashMap<>();
        for (SchemaError error : errors) {
            SchemaPath path = SchemaPath.follow(root, error);
            if (!path.isOtherwiseNull() && !Dependence.of(error, path).isUpon(unknown)) {
                Attributed attributed = attribute(document, error, path);
                units.computeIfAbsent(attributed.unit(), unit -> new ArrayList<>())
                        .add(attributed);
            }
        }
        List<Violation> violations = new ArrayList<>();
        units.forEach((unit, members) -> violations.add(violation(unit, members, order)));
        violations.sort(Comparator.comparing(Violation::at, order));
        return violations;
    }

    private Attributed attribute(JsonNode document, SchemaError error, SchemaPath path) {
        Pointer at = place(error);
        Optional<RuledUnit> ruled = path.ruled();
        if (ruled.isPresent()) {
            Pointer scope = error.instance().head(ruled.get().depth());
            Map<String, String> words = new HashMap<>(path.values());
            words.put("allowed", path.allowed());
            words.putAll(path.suggestion(at.in(document)));
            return new Attributed(new Unit(ruled.get().rule(), scope, scope), at, mark(error), words);
        }
        String rule = shapeRule(error);
        Map<String, String> words = ShapeWords.of(document, error, path);
        return new Attributed(new Unit(rule, at, missing(error, at)), at, mark(error), words);
    }

    /** Two members missing from one object are two faults at one place. */
    private static Pointer missing(SchemaError error, Pointer at) {
        return error.keyword().equals("required") && error.property().isPresent()
                ? at.child(error.property().get())
                : at;
    }

    private String shapeRule(SchemaError error) {
        String rule = shapeRules.get(error.keyword());
        if (rule == null) {
            throw new IllegalStateException(
                    "No rule of the catalogue names the keyword at /" + String.join("/", error.path()));
        }
        return rule;
    }

    /** A member that must not be there is itself the place, a missing one is missed at its object. */
    private static Pointer place(SchemaError error) {
        boolean foreign = error.keyword().equals("additionalProperties")
                || error.keyword().equals("propertyNames");
        return foreign && error.property().isPresent()
                ? error.instance().child(error.property().get())
                : error.instance();
    }

    private static Mark mark(SchemaError error) {
        return ABOUT_A_NAME.contains(error.keyword()) ? Mark.KEY : Mark.VALUE;
    }

    private static Violation violation(Unit unit, List<Attributed> members, Comparator<Pointer> order) {
        List<Attributed> sorted = members.stream()
                .sorted(Comparator.comparing(Attributed::at, order))
                .toList();
        Attributed first = sorted.get(0);
        Map<String, String> words = new TreeMap<>(first.words());
        words.put(
                "members",
                Prose.and(sorted.stream()
                        .flatMap(member -> member.at().last().stream())
                        .distinct()
                        .toList()));
        return new Violation(unit.rule(), unit.scope(), first.at(), first.mark(), words);
    }

    /** What makes two errors one fault. */
    private record Unit(String rule, Pointer scope, Pointer fault) {}

    private record Attributed(Unit unit, Pointer at, Mark mark, Map<String, String> words) {}

    /** A rule, and how deep in the document the unit lies that it judges. */
    record RuledUnit(String rule, int depth) {}
}
