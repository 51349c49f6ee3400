package dev.iotdd.internal.explain;

import dev.iotdd.explain.BehaviorExplanation.Detection;
import dev.iotdd.internal.Prose;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Says when a behavior alarms: criteria tell what is normal, and this is the opposite. */
final class Criteria {

    private static final String OPERATOR = "comparisonOperator";
    private static final String VALUE = "value";
    private static final String STATISTIC = "statisticalThreshold";
    private static final String ML = "mlDetectionConfig";
    private static final String DURATION = "durationSeconds";

    private final Words words;

    Criteria(Words words) {
        this.words = words;
    }

    static Detection detection(Members criteria) {
        if (criteria.has(ML)) {
            return Detection.ML;
        }
        return criteria.has(STATISTIC) ? Detection.STATISTIC : Detection.RULE;
    }

    /**
     * The sentence's part from "alarms" to the end of what clears the alarm.
     *
     * @param open whether what is null is known to somebody else
     */
    String sentence(Subject subject, Members criteria, boolean open) throws NotUnderstoodException {
        BigInteger alarm = criteria.integer("consecutiveDatapointsToAlarm").orElse(BigInteger.ONE);
        BigInteger clear = criteria.integer("consecutiveDatapointsToClear").orElse(BigInteger.ONE);
        return "alarms when " + condition(subject, criteria, open)
                + (alarm.equals(BigInteger.ONE) ? "" : ", " + alarm + " times in a row")
                + "; clears after " + clear
                + (clear.equals(BigInteger.ONE) ? " normal datapoint" : " normal datapoints in a row");
    }

    private String condition(Subject subject, Members criteria, boolean open) throws NotUnderstoodException {
        refuseMixtures(criteria);
        Optional<Members> ml = criteria.object(ML);
        if (ml.isPresent()) {
            return learned(subject, ml.get());
        }
        String operator = criteria.text(OPERATOR)
                .orElseThrow(() -> new NotUnderstoodException("they have no comparisonOperator"));
        JsonNode opposite = words.operator(operator)
                .orElseThrow(() -> new NotUnderstoodException(
                        "the operator " + Prose.cut(Values.name(operator)) + " is not known"));
        Optional<String> window = criteria.integer(DURATION).map(seconds -> "in " + Values.duration(seconds));
        Optional<Members> statistic = criteria.object(STATISTIC);
        if (statistic.isPresent()) {
            return ranked(subject, window, opposite, statistic.get());
        }
        Members value = criteria.object(VALUE)
                .orElseThrow(() -> new NotUnderstoodException("they have neither value nor statisticalThreshold"));
        return compared(subject, window, new Comparison(operator, opposite, open), value);
    }

    private static void refuseMixtures(Members criteria) throws NotUnderstoodException {
        List<String> bases =
                Stream.of(VALUE, STATISTIC, ML).filter(criteria::has).toList();
        if (bases.size() > 1) {
            throw new NotUnderstoodException("they have " + Prose.and(bases) + ", of which each excludes the others");
        }
        List<String> idle = Stream.of(OPERATOR, DURATION).filter(criteria::has).toList();
        if (bases.equals(List.of(ML)) && !idle.isEmpty()) {
            throw new NotUnderstoodException("they have " + Prose.and(idle) + " beside " + ML + ", which excludes it");
        }
    }

    private String learned(Subject subject, Members ml) throws NotUnderstoodException {
        String level = ml.text("confidenceLevel")
                .orElseThrow(() -> new NotUnderstoodException("mlDetectionConfig has no confidenceLevel"));
        String confidence = words.confidence(level)
                .orElseThrow(() -> new NotUnderstoodException(
                        "the confidenceLevel " + Prose.cut(Values.name(level)) + " is not known"));
        return "ML Detect finds with " + confidence + " confidence that "
                + words.metric(subject.metric(), "").subject() + subject.narrowed(Optional.empty()) + " is not normal";
    }

    private String ranked(Subject subject, Optional<String> window, JsonNode opposite, Members threshold)
            throws NotUnderstoodException {
        String statistic = threshold
                .text("statistic")
                .orElseThrow(() -> new NotUnderstoodException("statisticalThreshold has no statistic"));
        String percentile = words.statistic(statistic)
                .orElseThrow(() -> new NotUnderstoodException(
                        "the statistic " + Prose.cut(Values.name(statistic)) + " is not known"));
        if (!opposite.has("statistic")) {
            throw new NotUnderstoodException("a set has no percentile");
        }
        String place = Values.fill(opposite.path("statistic").asString(), percentile, Map.of());
        return words.metric(subject.metric(), "").subject() + subject.narrowed(window) + " is " + place
                + " of all devices";
    }

    private String compared(Subject subject, Optional<String> window, Comparison comparison, Members value)
            throws NotUnderstoodException {
        List<String> members = value.names();
        if (members.size() != 1) {
            throw new NotUnderstoodException(
                    members.isEmpty() ? "value has no member" : "value has " + Prose.and(members));
        }
        String member = members.get(0);
        MetricWords metric = words.metric(subject.metric(), member);
        JsonNode threshold = value.object().path(member);
        Optional<String> clause = threshold.isArray()
                ? comparison.withSet(metric, member, threshold)
                : comparison.withAmount(metric, threshold);
        return clause.orElseThrow(() -> new NotUnderstoodException("the operator " + comparison.operator()
                        + " cannot compare " + Values.name(subject.metric()) + " with " + member + " "
                        + Prose.json(threshold)))
                + subject.narrowed(window);
    }

    /**
     * An operator.
     *
     * @param operator its name
     * @param opposite what it is called when it does not hold
     * @param open whether what is null is known to somebody else
     */
    private record Comparison(String operator, JsonNode opposite, boolean open) {

        Optional<String> withAmount(MetricWords metric, JsonNode threshold) {
            if (!threshold.isNumber() || !opposite.has("alarm")) {
                return Optional.empty();
            }
            String number = Values.number(threshold);
            Optional<String> unit = metric.unit(number.equals("1"));
            String form = unit.isPresent() && opposite.has("counted") ? "counted" : "alarm";
            String amount = number + unit.map(word -> " " + word).orElse("");
            return metric.over(Values.fill(opposite.path(form).asString(), amount, Map.of()));
        }

        Optional<String> withSet(MetricWords metric, String member, JsonNode set) {
            if (set.isEmpty() || !opposite.has("set")) {
                return Optional.empty();
            }
            String side = opposite.path("set").asString();
            List<String> elements = set.valueStream()
                    .map(element -> element.isNull() && open
                            ? "what is known only at deployment"
                            : Values.element(member, element))
                    .toList();
            return metric.set(side, side.equals("outside") ? Prose.and(elements) : Prose.or(elements));
        }
    }
}
