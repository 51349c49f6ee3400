package dev.iotdd.internal.explain;

import java.util.Optional;

/**
 * What a behavior watches.
 *
 * @param metric the name of the metric
 * @param dimension the words that narrow it, where there are some
 */
record Subject(String metric, Optional<String> dimension) {

    private static final String EVERYTHING_IN = "IN";

    static Subject of(Members holder, String metric, Words words) throws NotUnderstoodException {
        Optional<Members> dimension = holder.object("metricDimension");
        return new Subject(
                metric, dimension.isPresent() ? Optional.of(words(dimension.get(), words)) : Optional.empty());
    }

    private static String words(Members dimension, Words words) throws NotUnderstoodException {
        String name = dimension
                .text("dimensionName")
                .orElseThrow(() -> new NotUnderstoodException("metricDimension has no dimensionName"));
        String operator = dimension.text("operator").orElse(EVERYTHING_IN);
        return words.dimension(operator, name)
                .orElseThrow(() -> new NotUnderstoodException(
                        "the dimension's operator " + Values.name(operator) + " is not known"));
    }

    /** What stands behind the metric's words: the window and the dimension. */
    String narrowed(Optional<String> window) {
        return window.map(words -> " " + words).orElse("")
                + dimension.map(words -> " " + words).orElse("");
    }
}
