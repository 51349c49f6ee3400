package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.RuleInfo.Scope;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Runs the rules that are code. */
public final class CodeRules {

    private final List<Bound> rules;
    private final Map<String, List<CodeRule>> byKind = new ConcurrentHashMap<>();

    public CodeRules(Spec spec) {
        this.rules = byId(spec).entrySet().stream()
                .map(entry -> new Bound(spec.rule(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Every code rule about single documents by its id, in no particular order: the reports are sorted. */
    static Map<String, CodeRule> byId(Spec spec) {
        MetricTable metrics = new MetricTable(spec);
        JsonNode arns = Tables.of(spec, ArnMalformed.ID);
        String defaultOperator = spec.files()
                .tree("metrics.json")
                .path("defaultDimensionOperator")
                .asString();
        Map<String, CodeRule> rules = new LinkedHashMap<>();
        rules.put(DuplicateBehaviorName.ID, new DuplicateBehaviorName());
        rules.put(TooManyValueElements.ID, new TooManyValueElements(spec));
        rules.put(UndeclaredCustomMetric.ID, new UndeclaredCustomMetric());
        rules.put(UndeclaredDimension.ID, new UndeclaredDimension());
        rules.put(CustomMetricTypeMismatch.ID, new CustomMetricTypeMismatch(metrics));
        rules.put(CidrInvalid.ID, new CidrInvalid());
        rules.put(CidrHostBits.ID, new CidrHostBits());
        rules.put(CidrCoversEverything.ID, new CidrCoversEverything(metrics));
        rules.put(RedundantCidr.ID, new RedundantCidr());
        rules.put(DuplicateValue.ID, new DuplicateValue());
        rules.put(AlwaysAlarms.ID, new AlwaysAlarms(metrics));
        rules.put(NeverAlarms.ID, new NeverAlarms(metrics));
        rules.put(
                ContradictingBehaviors.ID,
                new ContradictingBehaviors(
                        metrics,
                        spec.files()
                                .tree("schemas/Behaviors.json")
                                .path("maxItems")
                                .asInt(),
                        defaultOperator));
        rules.put(DuplicateBehavior.ID, new DuplicateBehavior(defaultOperator));
        rules.put(NameSaysOtherMetric.ID, new NameSaysOtherMetric(metrics));
        rules.put(RetainedTwice.ID, new RetainedTwice(defaultOperator));
        rules.put(RetainedAnyway.ID, new RetainedAnyway());
        rules.put(ArnMalformed.ID, new ArnMalformed(arns));
        rules.put(ArnAccountDiffers.ID, new ArnAccountDiffers(arns));
        rules.put(
                TopicMalformed.ID,
                new TopicMalformed(spec.rule(TopicMalformed.ID), Tables.of(spec, TopicMalformed.ID)));
        JsonNode datapoints = spec.files().tree("schemas/ConsecutiveDatapointsToAlarm.json");
        rules.put(
                AlarmClearLopsided.ID,
                new AlarmClearLopsided(
                        spec.rule(AlarmClearLopsided.ID),
                        Range.between(
                                datapoints.path("minimum").decimalValue(),
                                datapoints.path("maximum").decimalValue())));
        rules.put(AlertsAllSuppressed.ID, new AlertsAllSuppressed());
        rules.put(ArnNameMismatch.ID, new ArnNameMismatch(Tables.of(spec, ArnNameMismatch.ID)));
        rules.put(DatesReversed.ID, new DatesReversed());
        return rules;
    }

    /** The violations of all that judge documents of this kind. */
    public List<Violation> check(DocumentKind kind, Subject subject) {
        List<Violation> violations = new ArrayList<>();
        for (CodeRule rule : byKind.computeIfAbsent(kind.name(), name -> judging(kind))) {
            violations.addAll(rule.check(subject));
        }
        return violations;
    }

    private List<CodeRule> judging(DocumentKind kind) {
        return rules.stream()
                .filter(bound -> judges(bound.info(), kind))
                .map(Bound::rule)
                .toList();
    }

    private static boolean judges(RuleInfo rule, DocumentKind kind) {
        Scope scope = kind.part() == Part.RESPONSE ? Scope.RESPONSE : Scope.REQUEST;
        return rule.scope() == scope && rule.appliesTo(kind.operation().name());
    }

    private record Bound(RuleInfo info, CodeRule rule) {}
}
