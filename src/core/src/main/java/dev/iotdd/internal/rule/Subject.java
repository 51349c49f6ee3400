package dev.iotdd.internal.rule;

import dev.iotdd.Config;
import dev.iotdd.internal.Pointer;
import dev.iotdd.internal.Unknowns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private Optional<List<Behavior>> behaviors = Optional.empty();
    private Optional<List<Placed>> networkLists = Optional.empty();
    private Optional<List<Placed>> customMetrics = Optional.empty();
    private Optional<List<Threshold>> idleThresholds = Optional.empty();
    private Optional<List<Behavior>> onSharedMetrics = Optional.empty();

    /**
     * @param root the document
     * @param config holds the declarations
     * @param unknown what of the document is not known
     */
    public Subject(JsonNode root, Config config, Unknowns unknown) {
        this.root = root;
        this.config = config;
        this.unknown = unknown;
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

    /** The text at the end of a path of members, if there is one. */
    Optional<Placed> textAt(List<String> path) {
        JsonNode value = root;
        for (String member : path) {
            value = value.path(member);
        }
        return value.isString() ? Optional.of(new Placed(Pointer.of(path), value)) : Optional.empty();
    }

    /** Whether nothing here is left to somebody else. */
    boolean knows(Pointer at) {
        return unknown.isEmpty() || !unknown.reach(at);
    }

    /** The elements of {@code behaviors} that are objects. */
    List<Behavior> behaviors() {
        if (behaviors.isEmpty()) {
            behaviors = Optional.of(findBehaviors());
        }
        return behaviors.get();
    }

    private List<Behavior> findBehaviors() {
        List<Placed> elements = member("behaviors").objects();
        List<Behavior> found = new ArrayList<>(elements.size());
        for (Placed element : elements) {
            found.add(new Behavior(element));
        }
        return found;
    }

    /** The elements of the list of metrics to retain that are objects. */
    List<Placed> retained() {
        return member("additionalMetricsToRetainV2").objects();
    }

    /** The lists of networks in all behaviors. */
    List<Placed> networkLists() {
        if (networkLists.isEmpty()) {
            networkLists = Optional.of(findNetworkLists());
        }
        return networkLists.get();
    }

    private List<Placed> findNetworkLists() {
        List<Placed> lists = new ArrayList<>();
        for (Behavior behavior : behaviors()) {
            Placed list = behavior.value().member("cidrs");
            if (list.node().isArray()) {
                lists.add(list);
            }
        }
        return lists;
    }

    /** The texts in the lists of networks. */
    List<Placed> networks() {
        List<Placed> networks = new ArrayList<>();
        networkLists().forEach(list -> networks.addAll(list.texts()));
        return networks;
    }

    /** The elements of {@code behaviors} whose metric another one has too. */
    List<Behavior> behaviorsOnSharedMetrics() {
        if (onSharedMetrics.isEmpty()) {
            onSharedMetrics = Optional.of(findBehaviorsOnSharedMetrics());
        }
        return onSharedMetrics.get();
    }

    private List<Behavior> findBehaviorsOnSharedMetrics() {
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Behavior behavior : behaviors()) {
            behavior.metric().filter(metric -> !once.add(metric)).ifPresent(shared::add);
        }
        return shared.isEmpty()
                ? List.of()
                : behaviors().stream()
                        .filter(behavior ->
                                behavior.metric().filter(shared::contains).isPresent())
                        .toList();
    }

    /** The thresholds that every datapoint meets, or none. */
    List<Threshold> idleThresholds(MetricTable metrics) {
        if (idleThresholds.isEmpty()) {
            idleThresholds = Optional.of(findIdleThresholds(metrics));
        }
        return idleThresholds.get();
    }

    private List<Threshold> findIdleThresholds(MetricTable metrics) {
        List<Threshold> idle = new ArrayList<>();
        for (Behavior behavior : behaviors()) {
            Threshold.idle(behavior, metrics).ifPresent(idle::add);
        }
        return idle;
    }

    /** Every text that names a custom metric: in behaviors, among what is to be retained, or as a filter. */
    List<Placed> customMetrics() {
        if (customMetrics.isEmpty()) {
            customMetrics = Optional.of(findCustomMetrics());
        }
        return customMetrics.get();
    }

    /** The names of all custom metrics that the project declares or the document mentions. */
    Set<String> customMetricNames() {
        Set<String> names =
                new HashSet<>(config.customMetrics().orElse(Map.of()).keySet());
        customMetrics().forEach(metric -> names.add(metric.text()));
        return names;
    }

    private List<Placed> findCustomMetrics() {
        List<Placed> metrics = new ArrayList<>();
        behaviors().forEach(behavior -> metrics.add(behavior.watched()));
        retained().forEach(entry -> metrics.add(entry.member("metric")));
        metrics.addAll(member("additionalMetricsToRetain").elements());
        metrics.add(member("metricName"));
        metrics.removeIf(metric -> !metric.isText() || metric.text().startsWith(BUILT_IN));
        return metrics;
    }

    /** Every text that names a dimension: in behaviors, among what is to be retained, or as a filter. */
    List<Placed> dimensions() {
        List<Placed> dimensions = new ArrayList<>();
        behaviors().forEach(behavior -> dimensions.add(behavior.dimension().member("dimensionName")));
        retained()
                .forEach(entry -> dimensions.add(entry.member("metricDimension").member("dimensionName")));
        dimensions.add(member("dimensionName"));
        dimensions.removeIf(dimension -> !dimension.isText());
        return dimensions;
    }
}
