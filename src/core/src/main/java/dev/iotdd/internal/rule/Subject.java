package dev.iotdd.internal.rule;

import dev.iotdd.Config;
import dev.iotdd.internal.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What code rules look at: a document of a profile and what the project declares.
 *
 * @param root the document
 * @param config holds the declarations
 */
public record Subject(JsonNode root, Config config) {

    private static final String BUILT_IN = "aws:";

    /** A value with its place. */
    record Placed(Pointer at, JsonNode node) {

        Placed member(String name) {
            return new Placed(at.child(name), node.path(name));
        }

        /** The elements, if it is a list. */
        List<Placed> elements() {
            List<Placed> elements = new ArrayList<>();
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                elements.add(new Placed(at.child(i), node.path(i)));
            }
            return elements;
        }

        boolean isText() {
            return node.isString();
        }

        String text() {
            return node.stringValue();
        }
    }

    Placed member(String name) {
        return new Placed(Pointer.ROOT, root).member(name);
    }

    /** The elements of {@code behaviors} that are objects. */
    List<Placed> behaviors() {
        return member("behaviors").elements().stream()
                .filter(behavior -> behavior.node().isObject())
                .toList();
    }

    /** The elements of the list of metrics to retain that are objects. */
    private List<Placed> retained() {
        return member("additionalMetricsToRetainV2").elements().stream()
                .filter(metric -> metric.node().isObject())
                .toList();
    }

    /** Every text that names a custom metric: in behaviors, among what is to be retained, or as a filter. */
    List<Placed> customMetrics() {
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
