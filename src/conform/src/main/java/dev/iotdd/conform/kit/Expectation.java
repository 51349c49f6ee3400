package dev.iotdd.conform.kit;

import dev.iotdd.conform.kit.Bench.Answered;
import dev.iotdd.spec.Operation.ErrorType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/** What the answer to a step of a scenario has to hold, and what of it later steps need. */
final class Expectation {

    private final JsonNode step;
    private final Map<String, JsonNode> saved;

    Expectation(JsonNode step, Map<String, JsonNode> saved) {
        this.step = step;
        this.saved = saved;
    }

    /** Whether it is the success or the error that it should be. */
    boolean outcome(Bench bench, Answered answered) {
        if (!step.has("error")) {
            return bench.expectSuccess(answered);
        }
        List<ErrorType> declared = answered.operation().errors().stream()
                .filter(error -> error.name().equals(step.path("error").asString()))
                .toList();
        return bench.expectError(answered, declared);
    }

    /** Whether the body holds what it should; keeps what is to be saved. */
    boolean check(Bench bench, Answered answered, JsonNode body) {
        List<String[]> problems = new ArrayList<>();
        members(body, problems);
        elements(body, problems);
        comparisons(body, problems);
        problems.forEach(problem -> bench.problem(answered, problem[0], problem[1]));
        step.path("save")
                .properties()
                .forEach(entry ->
                        saved.put(entry.getKey(), body.at(entry.getValue().asString())));
        return problems.isEmpty();
    }

    private void members(JsonNode body, List<String[]> problems) {
        step.path("members")
                .properties()
                .forEach(member -> Trees.difference(
                                "/" + member.getKey(), member.getValue(), body.path(member.getKey()))
                        .ifPresent(found ->
                                problems.add(new String[] {member.getKey() + " " + member.getValue(), found})));
        step.path("absent").forEach(pointer -> {
            JsonNode found = body.at(pointer.asString());
            if (!found.isMissingNode()) {
                problems.add(new String[] {"no " + pointer.asString(), Trees.shown(found)});
            }
        });
        if (step.has("only")) {
            Set<String> allowed = new HashSet<>();
            step.path("only").forEach(name -> allowed.add(name.asString()));
            body.propertyNames().stream()
                    .filter(name -> !allowed.contains(name))
                    .forEach(name -> problems.add(new String[] {
                        "only " + String.join(", ", allowed.stream().sorted().toList()), "also " + name
                    }));
        }
    }

    private void elements(JsonNode body, List<String[]> problems) {
        step.path("has")
                .properties()
                .forEach(entry -> each(entry.getValue()).stream()
                        .filter(wanted -> !holds(body.at(entry.getKey()), wanted))
                        .forEach(wanted -> problems.add(
                                new String[] {wanted + " in " + entry.getKey(), Trees.shown(body.at(entry.getKey()))
                                })));
        step.path("lacks")
                .properties()
                .forEach(entry -> each(entry.getValue()).stream()
                        .filter(unwanted -> holds(body.at(entry.getKey()), unwanted))
                        .forEach(unwanted -> problems.add(new String[] {
                            "no " + unwanted + " in " + entry.getKey(), Trees.shown(body.at(entry.getKey()))
                        })));
        step.path("distinct").forEach(pointer -> {
            JsonNode list = body.at(pointer.asString());
            Set<JsonNode> seen = new HashSet<>();
            list.valueStream()
                    .filter(element -> !seen.add(element))
                    .findFirst()
                    .ifPresent(element -> problems.add(
                            new String[] {"each element of " + pointer.asString() + " once", element + " several times"
                            }));
        });
    }

    private static List<JsonNode> each(JsonNode value) {
        return value.isArray() ? value.valueStream().toList() : List.of(value);
    }

    private static boolean holds(JsonNode list, JsonNode element) {
        return list.valueStream().anyMatch(found -> Trees.contains(element, found));
    }

    private void comparisons(JsonNode body, List<String[]> problems) {
        compare("same", "the same as before, ", body, problems, JsonNode::equals);
        compare("notBefore", "no time before ", body, problems, Expectation::isNotBefore);
        step.path("matches").properties().forEach(entry -> {
            JsonNode found = body.at(entry.getKey());
            if (!found.isString()
                    || !found.stringValue().matches(entry.getValue().asString())) {
                problems.add(new String[] {entry.getKey() + " like " + entry.getValue(), Trees.shown(found)});
            }
        });
    }

    private void compare(
            String keyword,
            String words,
            JsonNode body,
            List<String[]> problems,
            BiPredicate<JsonNode, JsonNode> isRight) {
        step.path(keyword).properties().forEach(entry -> {
            JsonNode before = saved.getOrDefault(entry.getValue().asString(), body.path("-"));
            JsonNode found = body.at(entry.getKey());
            if (!isRight.test(before, found)) {
                problems.add(new String[] {entry.getKey() + " " + words + Trees.shown(before), Trees.shown(found)});
            }
        });
    }

    private static boolean isNotBefore(JsonNode before, JsonNode found) {
        return before.isNumber() && found.isNumber() && found.decimalValue().compareTo(before.decimalValue()) >= 0;
    }
}
