package dev.iotdd.internal.rule;

import dev.iotdd.internal.Violation;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.util.List;
import java.util.Map;

/** Runs the rules about exchanges. */
public final class ExchangeRules {

    private final List<Bound> rules;

    public ExchangeRules(Spec spec) {
        this.rules = byId(spec).entrySet().stream()
                .map(entry -> new Bound(spec.rule(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Every rule about exchanges by its id, in no particular order: the reports are sorted. */
    static Map<String, ExchangeRule> byId(Spec spec) {
        DeleteFlags flags = DeleteFlags.of(Tables.of(spec, DeleteFlagIgnored.ID));
        return Map.of(
                UndeclaredError.ID, new UndeclaredError(Tables.of(spec, UndeclaredError.ID)),
                EchoMismatch.ID, new EchoMismatch(spec, Tables.of(spec, EchoMismatch.ID), flags),
                DeleteFlagIgnored.ID, new DeleteFlagIgnored(flags),
                VersionNotAdvanced.ID, new VersionNotAdvanced());
    }

    /** The violations of all that judge exchanges of this operation; they lie in the response. */
    public List<Violation> check(ExchangeSubject subject) {
        return rules.stream()
                .filter(bound -> bound.info().appliesTo(subject.operation().name()))
                .flatMap(bound -> bound.rule().check(subject).stream())
                .toList();
    }

    private record Bound(RuleInfo info, ExchangeRule rule) {}
}
