package dev.iotdd.internal.check;

import dev.iotdd.Config;
import dev.iotdd.Evidence;
import dev.iotdd.Finding;
import dev.iotdd.Location;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.rule.CodeRules;
import dev.iotdd.internal.rule.Subject;
import dev.iotdd.internal.schema.Evaluators;
import dev.iotdd.internal.source.Document;
import dev.iotdd.internal.source.DocumentReader;
import dev.iotdd.internal.source.Fault;
import dev.iotdd.internal.source.UnreadableException;
import dev.iotdd.spec.DocumentKind;
import dev.iotdd.spec.RuleInfo;
import dev.iotdd.spec.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one way of a payload from bytes to findings. Safe for many threads. */
public final class Checker {

    private final Spec spec;
    private final Evaluators evaluators;
    private final CodeRules codeRules;
    private final Recognition recognition;
    private final Hiding hiding;

    public Checker(Spec spec) {
        this.spec = spec;
        this.evaluators = new Evaluators(spec);
        this.codeRules = new CodeRules(spec);
        this.recognition = new Recognition(spec);
        this.hiding = new Hiding(spec);
    }

    /**
     * The outcome for one document.
     *
     * @param kind what it was read as; empty where it was not recognised
     * @param findings what was found, in no particular order
     */
    public record Outcome(Optional<DocumentKind> kind, List<Finding> findings) {}

    /** Reads and judges a document; as {@code given}, or as what it is recognised to be. */
    public Outcome check(String file, byte[] bytes, Optional<DocumentKind> given, Config config) {
        Document document;
        try {
            document = new DocumentReader(config.limits()).read(file, bytes);
        } catch (UnreadableException e) {
            Location location = e.locate(file);
            return new Outcome(
                    given,
                    finding(e.fault(), location, given, Optional.empty(), config).stream()
                            .toList());
        }
        return check(document, given, config);
    }

    private Outcome check(Document document, Optional<DocumentKind> given, Config config) {
        if (given.isPresent()) {
            return judged(document, given.get(), config);
        }
        Recognition.Outcome recognised = recognition.recognise(document.root());
        return recognised
                .kind()
                .map(kind -> judged(document, kind, config))
                .orElseGet(() -> new Outcome(
                        Optional.empty(),
                        findings(document, recognised.violation().stream().toList(), Optional.empty(), config)));
    }

    private Outcome judged(Document document, DocumentKind kind, Config config) {
        List<Violation> violations = new ArrayList<>(evaluators.of(kind).evaluate(document.root()));
        violations.addAll(codeRules.check(kind, new Subject(document.root(), config)));
        Optional<DocumentKind> known = Optional.of(kind);
        return new Outcome(known, findings(document, violations, known, config));
    }

    /** Judges a file that is no API document by a schema file of the specification. */
    public List<Finding> checkAgainst(String schemaFile, Document document, Config config) {
        return findings(document, evaluators.ofFile(schemaFile).evaluate(document.root()), Optional.empty(), config);
    }

    /** Decorates violations: the only place where rules get levels, places get lines, and words become sentences. */
    public List<Finding> findings(
            Document document, List<Violation> violations, Optional<DocumentKind> kind, Config config) {
        List<Finding> findings = new ArrayList<>();
        Sentences sentences = new Sentences(document);
        for (Fault fault : document.faults()) {
            finding(fault, document.locate(fault), kind, sentences.profile(), config)
                    .ifPresent(findings::add);
        }
        for (Violation violation : hiding.visible(violations)) {
            finding(document, violation, sentences, kind, config).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> finding(
            Document document, Violation violation, Sentences sentences, Optional<DocumentKind> kind, Config config) {
        RuleInfo rule = spec.rule(violation.rule());
        Evidence evidence = evidence(rule, violation);
        return config.level(rule, evidence, operation(kind))
                .map(level -> new Finding(
                        rule.id(),
                        level,
                        evidence,
                        document.locate(violation),
                        kind.map(DocumentKind::name),
                        sentences.profile(),
                        sentences.behavior(violation),
                        sentences.fill(rule.message(), violation),
                        rule.cure().map(cure -> sentences.fill(cure, violation))));
    }

    /** A rule may be better known for one member than for another; its schema then says so. */
    private static Evidence evidence(RuleInfo rule, Violation violation) {
        String letter = violation.words().get("evidence");
        return letter == null ? rule.evidence() : Evidence.ofLetter(letter);
    }

    private Optional<Finding> finding(
            Fault fault, Location location, Optional<DocumentKind> kind, Optional<String> profile, Config config) {
        RuleInfo rule = spec.rule(fault.rule());
        Map<String, String> words = new HashMap<>(fault.words());
        fault.at().last().ifPresent(member -> words.put("member", member));
        return config.level(rule, rule.evidence(), operation(kind))
                .map(level -> new Finding(
                        rule.id(),
                        level,
                        rule.evidence(),
                        location,
                        kind.map(DocumentKind::name),
                        profile,
                        Optional.empty(),
                        Sentences.fill(rule.message(), words),
                        rule.cure().map(cure -> Sentences.fill(cure, words))));
    }

    private static String operation(Optional<DocumentKind> kind) {
        return kind.map(known -> known.operation().name()).orElse("");
    }
}
