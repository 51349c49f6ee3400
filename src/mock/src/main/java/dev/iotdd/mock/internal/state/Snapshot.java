package dev.iotdd.mock.internal.state;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All resources of one scope at one moment. Immutable. */
public final class Snapshot {

    /** Nothing yet. */
    public static final Snapshot EMPTY = new Snapshot(new EnumMap<>(Kind.class));

    private final Map<Kind, SortedMap<String, Resource>> resources;

    private Snapshot(Map<Kind, SortedMap<String, Resource>> resources) {
        this.resources = resources;
    }

    /** The resources of a kind, by name. The same object as long as none of them changes. */
    public SortedMap<String, Resource> all(Kind kind) {
        return resources.getOrDefault(kind, Collections.emptySortedMap());
    }

    /** The resource of a name. */
    public Optional<Resource> find(Kind kind, String name) {
        return Optional.ofNullable(all(kind).get(name));
    }

    /** With a resource in place of the one of its kind and name, if there was one. */
    public Snapshot with(Resource resource) {
        SortedMap<String, Resource> changed = new TreeMap<>(all(resource.kind()));
        changed.put(resource.name(), resource);
        return with(resource.kind(), Collections.unmodifiableSortedMap(changed));
    }

    /** Without a resource. */
    public Snapshot without(Resource resource) {
        SortedMap<String, Resource> changed = new TreeMap<>(all(resource.kind()));
        changed.remove(resource.name());
        return with(resource.kind(), Collections.unmodifiableSortedMap(changed));
    }

    private Snapshot with(Kind kind, SortedMap<String, Resource> changed) {
        Map<Kind, SortedMap<String, Resource>> next = new EnumMap<>(Kind.class);
        next.putAll(resources);
        next.put(kind, changed);
        return new Snapshot(next);
    }

    /** The profiles attached to a target, by name. */
    public List<Resource> attachedTo(String target) {
        return all(Kind.PROFILE).values().stream()
                .filter(profile -> profile.targets().contains(target))
                .toList();
    }

    /** Names of the profiles that use a custom metric or a dimension. */
    public List<String> users(Kind kind, String name) {
        return all(Kind.PROFILE).values().stream()
                .filter(profile -> References.of(kind, profile.content()).contains(name))
                .map(Resource::name)
                .toList();
    }

    /** The types of the custom metrics, by name. */
    public Map<String, String> metricTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        all(Kind.CUSTOM_METRIC)
                .forEach((name, metric) ->
                        types.put(name, metric.content().path("metricType").asString("")));
        return types;
    }

    /** The names of the dimensions. */
    public Collection<String> dimensionNames() {
        return all(Kind.DIMENSION).keySet();
    }

    /** This snapshot's custom metrics and dimensions alone. */
    public Snapshot declarations() {
        return EMPTY.with(Kind.CUSTOM_METRIC, all(Kind.CUSTOM_METRIC)).with(Kind.DIMENSION, all(Kind.DIMENSION));
    }

    /** Whether custom metrics and dimensions are the very same as in another snapshot. */
    public boolean declaresAs(Snapshot other) {
        return all(Kind.CUSTOM_METRIC) == other.all(Kind.CUSTOM_METRIC)
                && all(Kind.DIMENSION) == other.all(Kind.DIMENSION);
    }
}
