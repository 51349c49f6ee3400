package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An ARN in a response that is not that of the resource which the response names beside it. */
final class ArnNameMismatch implements CodeRule {

    static final String ID = "arn-name-mismatch";

    private static final String SEPARATOR = "/";

    private final String service;
    private final List<Pair> pairs;

    ArnNameMismatch(JsonNode table) {
        this.service = table.path("service").asString();
        this.pairs = table.path("pairs").valueStream().map(Pair::of).toList();
    }

    /**
     * A name and an ARN of one object.
     *
     * @param list the list whose elements are, or hold, such objects; empty where it is the response itself
     * @param inside the member of an element that is the object; empty where it is the element
     */
    private record Pair(String list, String inside, String name, String arn, String resource) {

        static Pair of(JsonNode pair) {
            return new Pair(
                    pair.path("list").asString(""),
                    pair.path("inside").asString(""),
                    pair.path("name").asString(),
                    pair.path("arn").asString(),
                    pair.path("resource").asString());
        }

        List<Placed> holders(Subject subject) {
            return list.isEmpty()
                    ? List.of(Placed.root(subject.root()))
                    : subject.member(list).objects();
        }

        Placed object(Placed holder) {
            return inside.isEmpty() ? holder : holder.member(inside);
        }
    }

    @Override
    public List<Violation> check(Subject subject) {
        List<Violation> violations = new ArrayList<>();
        for (Pair pair : pairs) {
            for (Placed holder : pair.holders(subject)) {
                violation(pair.object(holder), pair).ifPresent(violations::add);
            }
        }
        return violations;
    }

    private Optional<Violation> violation(Placed object, Pair pair) {
        Placed arn = object.member(pair.arn());
        Optional<String> name = object.member(pair.name()).asText();
        return arn.asText()
                .filter(text -> !fits(text, name, pair.resource()))
                .map(text -> arn.violation(
                        ID, Map.of("resource", pair.resource() + SEPARATOR + name.orElse("NAME"), "service", service)));
    }

    private boolean fits(String text, Optional<String> name, String resource) {
        Optional<Arn> arn = Arn.of(text).filter(parts -> parts.service().equals(service));
        return name.isPresent()
                ? arn.filter(parts -> parts.resource().equals(resource + SEPARATOR + name.get()))
                        .isPresent()
                : arn.filter(parts -> parts.resource().startsWith(resource + SEPARATOR))
                        .isPresent();
    }
}
