package dev.iotdd.internal.rule;

import dev.iotdd.Config;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Unknowns;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What code rules look at: a document and what the project declares. One of them serves all rules, and keeps what several
 * ask for; it is for one thread.
 */
public final class Subject {

    private static final String BUILT_IN = "aws:";

    private final JsonNode root;
    private final Config config;
    private final Unknowns unknown;
    private final List<Placed> behaviors;
    private final List<Placed> networkLists;
    private Optional<List<Placed>> customMetrics = Optional.empty();

    /**
     * @param root the document
     * @param config holds the declarations
     * @param unknown what of the document is not known
     */
    public Subject(JsonNode root, Config config, Unknowns unknown) {
        this.root = root;
        this.config = config;
        this.unknown = unknown;
        this.behaviors = member("behaviors").objects();
        this.networkLists = behaviors.stream()
                .map(behavior -> behavior.member("criteria").member("value").member("cidrs"))
                .filter(list -> list.node().isArray())
                .toList();
    }

    JsonNode root() {
        return root;
    }

    Config config() {
        return config;
    }

    Placed member(String name) {
        return Placed.root(root).member(name);
    }

    /** The value at the end of a path of members. */
    Placed at(List<String> path) {
        Placed value = Placed.root(root);
        for (String member : path) {
            value = value.member(member);
        }
        return value;
    }

    /** Whether nothing here is left to somebody else. */
    boolean knows(Pointer at) {
        return unknown.isEmpty() || !unknown.reach(at);
    }

    /** The elements of {@code behaviors} that are objects. */
    List<Placed> behaviors() {
        return behaviors;
    }

    /** The elements of the list of metrics to retain that are objects. */
    List<Placed> retained() {
        return member("additionalMetricsToRetainV2").objects();
    }

    /** The lists of networks in all behaviors. */
    List<Placed> networkLists() {
        return networkLists;
    }

    /** The elements of {@code behaviors} whose metric another one has too. */
    List<Placed> behaviorsOnSharedMetrics() {
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        behaviors.forEach(behavior -> behavior.member("metric")
                .asText()
                .filter(metric -> !once.add(metric))
                .ifPresent(shared::add));
        return shared.isEmpty()
                ? List.of()
                : behaviors.stream()
                        .filter(behavior -> behavior.member("metric")
                                .asText()
                                .filter(shared::contains)
                                .isPresent())
                        .toList();
    }

    /** Every text that names a custom metric: in behaviors, among what is to be retained, or as a filter. */
    List<Placed> customMetrics() {
        if (customMetrics.isEmpty()) {
            customMetrics = Optional.of(findCustomMetrics());
        }
        return customMetrics.get();
    }

    private List<Placed> findCustomMetrics() {
        Stream<Placed> named =
                Stream.concat(behaviors().stream(), retained().stream()).map(holder -> holder.member("metric"));
        Stream<Placed> listed = member("additionalMetricsToRetain").elements().stream();
        return Stream.concat(Stream.concat(named, listed), Stream.of(member("metricName")))
                .filter(metric -> metric.isText() && !metric.text().startsWith(BUILT_IN))
                .toList();
    }

    /** Every text that names a dimension: in behaviors, among what is to be retained, or as a filter. */
    List<Placed> dimensions() {
        Stream<Placed> named = Stream.concat(behaviors().stream(), retained().stream())
                .map(holder -> holder.member("metricDimension").member("dimensionName"));
        return Stream.concat(named, Stream.of(member("dimensionName")))
                .filter(Placed::isText)
                .toList();
    }
}
