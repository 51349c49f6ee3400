package dev.iotdd.spec;

import java.util.List;

/**
 * A built-in metric, or a type of custom metrics.
 *
 * @param name metric name, for example {@code aws:num-messages-sent}; for custom metrics their type
 * @param title what the console calls it
 * @param unit unit of its values; empty for sets
 * @param side where it is measured: {@code cloud}, {@code device} or {@code custom}
 * @param valueMember the member of {@code value} that holds its threshold
 * @param operators the comparison operators that it takes
 * @param windowed whether a rule on it needs {@code durationSeconds}
 * @param statistic whether it takes {@code statisticalThreshold}
 * @param ml whether ML Detect takes it
 * @param dimension whether a dimension may restrict it
 */
public record Metric(
        String name,
        String title,
        String unit,
        String side,
        String valueMember,
        List<String> operators,
        boolean windowed,
        boolean statistic,
        boolean ml,
        boolean dimension) {

    public Metric {
        operators = List.copyOf(operators);
    }
}
