package dev.iotdd.internal.fix;

import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.Violation.Mark;
import dev.iotdd.spec.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the faults of each rule are repaired, by the rule's id. No edits means that this one has to be mended by hand. */
final class Fixes {

    private static final Pattern SUGGESTION = Pattern.compile("Did you mean (\\S+)\\?");

    private static final Map<String, Fix> BY_RULE = Map.of(
            "retained-twice", Fixes::removed,
            "retained-anyway", Fixes::removed,
            "deprecated-metrics-list", Fixes::second,
            "duplicate-value", Fixes::removed,
            "redundant-cidr", Fixes::removed,
            "cidr-host-bits", Fixes::masked,
            "unknown-enum-value", Fixes::suggested,
            "unknown-metric", Fixes::suggested,
            "unknown-member", Fixes::renamed,
            "empty-list-clears-nothing", Fixes::flagged);

    /** Other repairs for documents that hold all of a resource, where leaving a member out is to have none. */
    private static final Map<String, Fix> BY_RULE_OF_WHOLE = Map.of("retained-anyway", Fixes::dropped);

    private static final String CREATES = "POST";

    private Fixes() {}

    /** A repair. */
    interface Fix {
        List<Edit> edits(Source source, Violation violation);
    }

    static Optional<Fix> of(String rule, Operation operation) {
        return Optional.of(BY_RULE_OF_WHOLE)
                .filter(fixes -> operation.method().equals(CREATES))
                .map(fixes -> fixes.get(rule))
                .or(() -> Optional.ofNullable(BY_RULE.get(rule)));
    }

    /** Without the element of a list that is at fault, or that holds what is. */
    private static List<Edit> removed(Source source, Violation violation) {
        return source.removeElement(elementAt(source, violation));
    }

    /** As {@link #removed}; the only element goes with its list. */
    private static List<Edit> dropped(Source source, Violation violation) {
        Pointer element = elementAt(source, violation);
        Pointer list = element.head(element.length() - 1);
        return source.value(list).size() == 1 ? source.removeMember(list) : source.removeElement(element);
    }

    private static Pointer elementAt(Source source, Violation violation) {
        Pointer element = violation.at();
        while (element.length() > 1
                && !source.value(element.head(element.length() - 1)).isArray()) {
            element = element.head(element.length() - 1);
        }
        return element;
    }

    /** The names of the deprecated list as the objects of its successor. */
    private static List<Edit> second(Source source, Violation violation) {
        Pointer list = violation.at();
        String name = list.last().orElse("");
        Pointer successor = list.head(list.length() - 1).child(name + "V2");
        List<Optional<Edit>> edits = new ArrayList<>();
        edits.add(source.rename(list, name + "V2"));
        for (int i = 0; i < source.value(list).size(); i++) {
            edits.add(
                    source.value(list.child(i)).isString()
                            ? source.wrapText(list.child(i), "metric")
                            : Optional.empty());
        }
        return source.value(successor).isMissingNode() ? all(edits) : List.of();
    }

    private static List<Edit> masked(Source source, Violation violation) {
        return all(List.of(source.replaceText(violation.at(), violation.words().getOrDefault("network", ""))));
    }

    private static List<Edit> suggested(Source source, Violation violation) {
        Optional<String> meant = suggestion(violation);
        boolean key = violation.mark() == Mark.KEY;
        return meant.map(word -> all(List.of(
                        key
                                ? renameUnlessThere(source, violation.at(), word)
                                : source.replaceText(violation.at(), word))))
                .orElse(List.of());
    }

    private static List<Edit> renamed(Source source, Violation violation) {
        return suggestion(violation)
                .map(word -> all(List.of(renameUnlessThere(source, violation.at(), word))))
                .orElse(List.of());
    }

    private static Optional<Edit> renameUnlessThere(Source source, Pointer at, String name) {
        Pointer other = at.head(at.length() - 1).child(name);
        return source.value(other).isMissingNode() ? source.rename(at, name) : Optional.empty();
    }

    /** The flag that clears a list in place of the empty list. */
    private static List<Edit> flagged(Source source, Violation violation) {
        String flag = violation.words().getOrDefault("flag", "");
        return flag.isEmpty()
                ? List.of()
                : all(List.of(
                        renameUnlessThere(source, violation.at(), flag), source.replaceValue(violation.at(), "true")));
    }

    private static Optional<String> suggestion(Violation violation) {
        Matcher matcher = SUGGESTION.matcher(violation.words().getOrDefault("suggestion", ""));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** All of them, or nothing: half a repair is none. */
    private static List<Edit> all(List<Optional<Edit>> edits) {
        return edits.stream().allMatch(Optional::isPresent)
                ? edits.stream().flatMap(Optional::stream).toList()
                : List.of();
    }
}
