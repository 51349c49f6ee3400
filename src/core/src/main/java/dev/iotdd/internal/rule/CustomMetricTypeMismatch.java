package dev.iotdd.internal.rule;

import dev.iotdd.internal.Prose;
import dev.iotdd.internal.Violation;
import dev.iotdd.spec.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Criteria whose operator, value, statistic or ML configuration does not fit the declared type of a custom metric. */
final class CustomMetricTypeMismatch implements CodeRule {

    static final String ID = "custom-metric-type-mismatch";

    private final Map<String, Metric> types = new HashMap<>();
    private final Set<String> operators = new TreeSet<>();
    private final Set<String> valueMembers = new TreeSet<>();

    CustomMetricTypeMismatch(MetricTable metrics) {
        for (Metric type : metrics.customTypes()) {
            types.put(type.name(), type);
            operators.addAll(type.operators());
            valueMembers.add(type.valueMember());
        }
    }

    @Override
    public List<Violation> check(Subject subject) {
        Map<String, String> declared = subject.config().customMetricTypes();
        List<Violation> violations = new ArrayList<>();
        for (Behavior behavior : subject.behaviors()) {
            Placed metric = behavior.watched();
            if (metric.isText() && declared.containsKey(metric.text())) {
                Metric type = types.get(declared.get(metric.text()));
                if (type != null) {
                    misfits(behavior.criteria(), type).stream()
                            .findFirst()
                            .ifPresent(misfit -> violations.add(violation(behavior, metric, type, misfit)));
                }
            }
        }
        return violations;
    }

    private static Violation violation(Behavior behavior, Placed metric, Metric type, Misfit misfit) {
        Map<String, String> words = Map.of(
                "metric", metric.text(),
                "type", type.name(),
                "wanted", misfit.wanted(),
                "found", misfit.found());
        return Violation.of(ID, behavior.at(), misfit.at().at(), words);
    }

    /** What does not fit, most telling first. */
    private List<Misfit> misfits(Placed criteria, Metric type) {
        List<Misfit> misfits = new ArrayList<>();
        Placed operator = criteria.member("comparisonOperator");
        if (operator.isText()
                && operators.contains(operator.text())
                && !type.operators().contains(operator.text())) {
            String wanted = "the operators " + Prose.or(type.operators());
            misfits.add(new Misfit(operator, wanted, "the operator " + operator.text()));
        }
        for (String member : valueMembers) {
            Placed value = criteria.member("value").member(member);
            if (value.isPresent() && !member.equals(type.valueMember())) {
                misfits.add(new Misfit(value, "values in " + type.valueMember(), "a value in " + member));
            }
        }
        refuse(criteria.member("statisticalThreshold"), type.statistic(), type, misfits);
        refuse(criteria.member("mlDetectionConfig"), type.ml(), type, misfits);
        return misfits;
    }

    private static void refuse(Placed member, boolean allowed, Metric type, List<Misfit> misfits) {
        if (member.isPresent() && !allowed) {
            String wanted = "the operators " + Prose.or(type.operators());
            misfits.add(new Misfit(member, wanted, member.at().last().orElseThrow()));
        }
    }

    private record Misfit(Placed at, String wanted, String found) {}
}
