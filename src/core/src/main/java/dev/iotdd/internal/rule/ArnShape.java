package dev.iotdd.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the ARN in one place must look like. */
final class ArnShape {

    private final List<String> at;
    private final String kind;
    private final String example;
    private final String service;
    private final Optional<Pattern> region;
    private final Pattern partition;
    private final Pattern account;
    private final Pattern resource;

    /**
     * @param table what all ARNs have in common
     * @param arn what is particular about this one
     */
    private ArnShape(JsonNode table, JsonNode arn) {
        this.at = List.of(arn.path("at").asString().split("/"));
        this.kind = arn.path("kind").asString();
        this.example = arn.path("example").asString();
        this.service = arn.path("service").asString();
        this.region = arn.path("regional").asBoolean() ? Optional.of(pattern(table, "region")) : Optional.empty();
        this.partition = pattern(table, "partition");
        this.account = pattern(table, "account");
        this.resource = pattern(arn, "resource");
    }

    /** The places of a rule's table. */
    static List<ArnShape> all(JsonNode table) {
        return table.path("arns")
                .valueStream()
                .map(arn -> new ArnShape(table, arn))
                .toList();
    }

    private static Pattern pattern(JsonNode holder, String name) {
        return Pattern.compile(holder.path(name).asString());
    }

    List<String> at() {
        return at;
    }

    String kind() {
        return kind;
    }

    String example() {
        return example;
    }

    /** What is wrong with a text, if anything is. */
    Optional<String> problem(String text) {
        Optional<Arn> arn = Arn.of(text);
        return arn.isEmpty() ? Optional.of("it does not have the form " + Arn.form()) : problem(arn.get());
    }

    private Optional<String> problem(Arn arn) {
        if (!arn.service().equals(service)) {
            return Optional.of("its service is \"" + arn.service() + "\", not " + service);
        }
        return part("partition", arn.partition(), partition)
                .or(() -> region(arn.region()))
                .or(() -> part("account", arn.account(), account))
                .or(() -> part("resource", arn.resource(), resource));
    }

    private Optional<String> region(String text) {
        if (region.isPresent()) {
            return part("region", text, region.get());
        }
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of("it names the region " + text + ", and " + kind + " has none");
    }

    private static Optional<String> part(String name, String text, Pattern allowed) {
        return allowed.matcher(text).matches()
                ? Optional.empty()
                : Optional.of("its " + name + " \"" + text + "\" cannot be one");
    }
}
