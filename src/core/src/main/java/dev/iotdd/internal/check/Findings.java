package dev.iotdd.internal.check;

import dev.iotdd.Config;
import dev.iotdd.Evidence;
import dev.iotdd.Finding;
import dev.iotdd.Location;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.source.Fault;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.RuleInfo.Fix;
import dev.iotdd.spec.Spec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The only place where rules get levels, places get lines, and words become sentences. */
final class Findings {

    private static final String SUGGESTION = "suggestion";

    private final Spec spec;
    private final Config config;

    Findings(Spec spec, Config config) {
        this.spec = spec;
        this.config = config;
    }

    /** What a violation is to the reader of a document, unless the configuration does not want to know. */
    Optional<Finding> of(Violation violation, Sentences sentences) {
        RuleInfo rule = spec.rule(violation.rule());
        Evidence evidence = evidence(rule, violation);
        return config.level(rule, evidence, operation(sentences.kind()))
                .map(level -> new Finding(
                        rule.id(),
                        level,
                        evidence,
                        sentences.locate(violation),
                        sentences.kind().map(DocumentKind::name),
                        sentences.profile(),
                        sentences.behavior(violation),
                        Optional.empty(),
                        sentences.fill(rule.message(), violation),
                        rule.cure().map(cure -> sentences.fill(cure, violation)),
                        sentences.authored() ? fix(rule, violation) : Fix.NONE));
    }

    /** A rule may be better known for one member than for another; its schema then says so. */
    private static Evidence evidence(RuleInfo rule, Violation violation) {
        String letter = violation.words().get("evidence");
        return letter == null ? rule.evidence() : Evidence.ofLetter(letter);
    }

    /** Who guesses at a word needs one that comes near. */
    private static Fix fix(RuleInfo rule, Violation violation) {
        boolean guesses = rule.message().contains("{" + SUGGESTION + "}");
        return guesses && violation.words().getOrDefault(SUGGESTION, "").isEmpty() ? Fix.NONE : rule.fix();
    }

    /** The same for a fault that lies in the text itself. */
    Optional<Finding> of(Fault fault, Location location, Optional<DocumentKind> kind, Optional<String> profile) {
        Map<String, String> words = new HashMap<>(fault.words());
        fault.at().last().ifPresent(member -> words.put("member", member));
        return of(spec.rule(fault.rule()), location, kind, profile, words);
    }

    /** A finding that is not about a document of the API, but about what the project says of itself. */
    Optional<Finding> ofProject(String rule, Location location, Map<String, String> words) {
        return of(spec.rule(rule), location, Optional.empty(), Optional.empty(), words);
    }

    private Optional<Finding> of(
            RuleInfo rule,
            Location location,
            Optional<DocumentKind> kind,
            Optional<String> profile,
            Map<String, String> words) {
        return config.level(rule, rule.evidence(), operation(kind))
                .map(level -> new Finding(
                        rule.id(),
                        level,
                        rule.evidence(),
                        location,
                        kind.map(DocumentKind::name),
                        profile,
                        Optional.empty(),
                        Optional.empty(),
                        Sentences.fill(rule.message(), words),
                        rule.cure().map(cure -> Sentences.fill(cure, words)),
                        Fix.NONE));
    }

    private static String operation(Optional<DocumentKind> kind) {
        return kind.map(known -> known.operation().name()).orElse("");
    }
}
