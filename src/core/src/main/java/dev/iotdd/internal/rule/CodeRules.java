package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Map;

/** Runs the rules that are code. */
public final class CodeRules {

    private final List<Bound> rules;

    public CodeRules(Spec spec) {
        this.rules = byId(spec).entrySet().stream()
                .map(entry -> new Bound(spec.rule(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Every code rule by its id, in no particular order: the reports are sorted. */
    static Map<String, CodeRule> byId(Spec spec) {
        return Map.of(
                DuplicateBehaviorName.ID, new DuplicateBehaviorName(),
                TooManyValueElements.ID, new TooManyValueElements(spec),
                UndeclaredCustomMetric.ID, new UndeclaredCustomMetric(),
                UndeclaredDimension.ID, new UndeclaredDimension(),
                CustomMetricTypeMismatch.ID, new CustomMetricTypeMismatch(spec));
    }

    /** The violations of all that judge documents of this kind. */
    public List<Violation> check(DocumentKind kind, Subject subject) {
        if (!kind.part().isRequest()) {
            return List.of();
        }
        return rules.stream()
                .filter(bound -> bound.info().appliesTo(kind.operation().name()))
                .flatMap(bound -> bound.rule().check(subject).stream())
                .toList();
    }

    private record Bound(RuleInfo info, CodeRule rule) {}
}
