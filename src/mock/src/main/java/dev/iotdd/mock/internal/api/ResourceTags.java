package dev.iotdd.mock.internal.api;

import dev.iotdd.mock.internal.state.Kind;
import dev.iotdd.mock.internal.state.Region.Change;
import dev.iotdd.mock.internal.state.Resource;
import dev.iotdd.mock.internal.state.Snapshot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tags of resources that exist. */
final class ResourceTags {

    private static final String ARN = "resourceArn";

    private final Quotas quotas;
    private final Pages pages;

    ResourceTags(Quotas quotas, Pages pages) {
        this.quotas = quotas;
        this.pages = pages;
    }

    ObjectNode list(Input input) {
        SortedMap<String, JsonNode> tags = new TreeMap<>();
        Trees.tagList(existing(input, input.region().now()).tags())
                .forEach(tag -> tags.put(tag.path("Key").asString(), tag));
        return pages.page(input, tags, tag -> tag);
    }

    ObjectNode tag(Input input) {
        return change(input, stored -> {
            Map<String, String> tags = new HashMap<>(stored);
            tags.putAll(Trees.tagMap(input.members().path("tags")));
            quotas.checkTags(input, tags.size());
            return tags;
        });
    }

    ObjectNode untag(Input input) {
        return change(input, stored -> {
            Map<String, String> tags = new HashMap<>(stored);
            input.members().path("tagKeys").forEach(key -> tags.remove(key.asString()));
            return tags;
        });
    }

    private static ObjectNode change(Input input, UnaryOperator<Map<String, String>> change) {
        return input.region().change(now -> {
            Resource resource = existing(input, now);
            Resource tagged = resource.tagged(change.apply(resource.tags()));
            return new Change<>(now.with(tagged), Trees.NODES.objectNode());
        });
    }

    private static Resource existing(Input input, Snapshot now) {
        String arn = input.text(ARN);
        return Arrays.stream(Kind.values())
                .flatMap(kind -> now.all(kind).values().stream())
                .filter(resource -> resource.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> absent(arn));
    }

    private static ApiException absent(String arn) {
        String kinds = Arrays.stream(Kind.values()).map(Kind::arnPart).collect(Collectors.joining("|"));
        return arn.matches("arn:aws[a-z-]*:iot:[^:]*:[^:]*:(" + kinds + ")/.+")
                ? Errors.notFound("The resource " + arn + " does not exist.")
                : Errors.invalidRequest("'" + arn + "' is not the ARN of a resource that this mock knows.");
    }
}
