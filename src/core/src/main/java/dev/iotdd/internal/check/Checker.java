package dev.iotdd.internal.check;

import dev.iotdd.Config;
import dev.iotdd.Evidence;
import dev.iotdd.Finding;
import dev.iotdd.Location;
import dev.iotdd.explain.Explanation;
import dev.iotdd.explain.ProfileExplanation;
import dev.iotdd.internal.Unknowns;
import dev.iotdd.internal.Violation;
import dev.iotdd.internal.explain.Explainer;
import dev.iotdd.internal.form.ApiDocument;
import dev.iotdd.internal.form.Contents;
import dev.iotdd.internal.form.Declared;
import dev.iotdd.internal.form.Forms;
import dev.iotdd.internal.pact.Pacts;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one way of a payload from bytes to findings. Safe for many threads. */
public final class Checker {

    private final Spec spec;
    private final Evaluators evaluators;
    private final CodeRules codeRules;
    private final Forms forms;
    private final Pacts pacts;
    private final Hiding hiding;
    private final Explainer explainer;
    private final boolean explains;

    public Checker(Spec spec) {
        this.spec = spec;
        this.evaluators = new Evaluators(spec);
        this.codeRules = new CodeRules(spec);
        this.forms = new Forms(spec);
        this.pacts = new Pacts(spec, evaluators);
        this.hiding = new Hiding(spec);
        this.explainer = new Explainer(spec);
        this.explains = false;
    }

    private Checker(Checker other, boolean explains) {
        this.spec = other.spec;
        this.evaluators = other.evaluators;
        this.codeRules = other.codeRules;
        this.forms = other.forms;
        this.pacts = other.pacts;
        this.hiding = other.hiding;
        this.explainer = other.explainer;
        this.explains = explains;
    }

    /** The specification that it checks by. */
    public Spec spec() {
        return spec;
    }

    /** This checker, whose outcomes also say what the profiles do. */
    public Checker explaining() {
        return new Checker(this, true);
    }

    /**
     * The outcome for one file.
     *
     * @param form in which form it is written; empty where none was recognised
     * @param documents what of the API it holds
     * @param findings what was found, in no particular order
     */
    public record Outcome(Optional<String> form, List<Judged> documents, List<Finding> findings) {

        public Outcome {
            documents = List.copyOf(documents);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A document that was judged.
     *
     * @param kind what it is
     * @param name what the file calls it, where it has a name for it
     * @param profile what the profile in it does, if that was asked for
     */
    public record Judged(DocumentKind kind, Optional<String> name, Optional<ProfileExplanation> profile) {

        static Judged of(DocumentKind kind) {
            return new Judged(kind, Optional.empty(), Optional.empty());
        }
    }

    /** Reads and judges a file; as {@code given}, or as what it is recognised to be. */
    public Outcome check(String file, byte[] bytes, Optional<DocumentKind> given, Config config) {
        try {
            Document document = new DocumentReader(config.limits()).readAny(file, bytes);
            return check(document, contents(document, given, config), config);
        } catch (UnreadableException e) {
            return unreadable(file, e, given, config);
        }
    }

    Outcome unreadable(String file, UnreadableException e, Optional<DocumentKind> given, Config config) {
        return new Outcome(
                Optional.empty(),
                given.map(Judged::of).stream().toList(),
                new Findings(spec, config)
                        .of(e.fault(), e.locate(file), given, Optional.empty()).stream()
                                .toList());
    }

    /** The outcome for a document that fills its file, once its violations are known. */
    Outcome outcome(Document document, DocumentKind kind, List<Violation> violations, Config config) {
        ApiDocument whole = ApiDocument.whole(kind, document);
        List<Finding> findings = new ArrayList<>(faults(document, Contents.of(whole), config));
        findings.addAll(findings(Sentences.of(whole, false), violations, config));
        return new Outcome(Optional.empty(), List.of(Judged.of(kind)), findings);
    }

    Evaluators evaluators() {
        return evaluators;
    }

    /** Reads a file and says what the profiles in it do; as {@code given}, or as what it is recognised to be. */
    public Explanation explain(String file, byte[] bytes, Optional<DocumentKind> given, Config config) {
        try {
            Document document = new DocumentReader(config.limits()).readAny(file, bytes);
            List<ProfileExplanation> profiles = contents(document, given, config).documents().stream()
                    .filter(found -> Explainer.explains(found.root()))
                    .map(explainer::explain)
                    .toList();
            return new Explanation(file, profiles, Optional.empty());
        } catch (UnreadableException e) {
            String problem = Sentences.fill(
                    spec.rule(e.fault().rule()).message(), e.fault().words());
            return Explanation.unreadable(file, problem);
        }
    }

    /** The documents in a file. */
    public List<ApiDocument> documents(String file, byte[] bytes, Config config) throws UnreadableException {
        return contents(new DocumentReader(config.limits()).readAny(file, bytes), Optional.empty(), config)
                .documents();
    }

    /** The findings in a file with what they are made of. */
    public Blames blames(String file, byte[] bytes, Config config) throws UnreadableException {
        Document document = new DocumentReader(config.limits()).readAny(file, bytes);
        List<Blame> blames = new ArrayList<>();
        Findings findings = new Findings(spec, config);
        Contents contents = contents(document, Optional.empty(), config);
        Config beside = withDeclarations(contents, config);
        for (ApiDocument found : contents.documents()) {
            Sentences sentences = Sentences.of(found, contents.authored());
            for (Violation violation : hiding.visible(violations(found, beside))) {
                findings.of(violation, sentences)
                        .map(finding -> new Blame(
                                finding, found.kind(), violation, found.origin().spot(violation.at())))
                        .ifPresent(blames::add);
            }
        }
        return new Blames(blames, document.faults().size(), contents.authored());
    }

    /**
     * What is wrong with a file.
     *
     * @param all what is wrong with the documents in it
     * @param faults how much is wrong with its text
     * @param authored whether people write such files
     */
    public record Blames(List<Blame> all, int faults, boolean authored) {

        public Blames {
            all = List.copyOf(all);
        }
    }

    /** What a file holds, unless it has what only other forms may have. */
    private Contents contents(Document document, Optional<DocumentKind> given, Config config)
            throws UnreadableException {
        Contents contents = given.map(kind -> Contents.of(ApiDocument.whole(kind, document)))
                .orElseGet(() -> recognised(document, config));
        if (!contents.takesReserved()) {
            document.plain();
        }
        return contents;
    }

    private Contents recognised(Document document, Config config) {
        return Pacts.fits(document.root())
                ? pacts.read(document, config.pactProvider())
                : forms.read(document, config.limits());
    }

    private Outcome check(Document document, Contents contents, Config config) {
        List<Judged> judged = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(faults(document, contents, config));
        findings.addAll(findings(Sentences.of(document), contents.violations(), config));
        Config beside = withDeclarations(contents, config);
        for (ApiDocument found : contents.documents()) {
            judged.add(new Judged(found.kind(), found.name(), explained(found)));
            Sentences sentences = Sentences.of(found, contents.authored());
            findings.addAll(findings(sentences, violations(found, beside), beside));
        }
        return new Outcome(contents.form(), judged, placed(findings, document, contents));
    }

    /** Findings in pacts name their interactions, whichever part of iotdd made them. */
    private static List<Finding> placed(List<Finding> findings, Document document, Contents contents) {
        return contents.form().filter(Pacts.FORM::equals).isEmpty()
                ? findings
                : findings.stream()
                        .map(finding -> Pacts.interaction(
                                        document.root(), finding.location().pointer())
                                .map(finding::in)
                                .orElse(finding))
                        .toList();
    }

    /** A profile may name what its own file declares. */
    private Config withDeclarations(Contents contents, Config config) {
        if (contents.documents().size() < 2) {
            return config;
        }
        Declared declared = Declared.in(contents.documents(), spec);
        return declared.isEmpty() ? config : config.withDeclaredBeside(declared.customMetrics(), declared.dimensions());
    }

    private Optional<ProfileExplanation> explained(ApiDocument document) {
        return explains && Explainer.explains(document.root())
                ? Optional.of(explainer.explain(document))
                : Optional.empty();
    }

    List<Violation> violations(ApiDocument document, Config config) {
        DocumentKind kind = document.kind();
        Unknowns unknown = document.unknown();
        List<Violation> violations = new ArrayList<>(document.violations());
        if (kind.schema().isPresent()) {
            String operation = kind.operation().name();
            violations.addAll(evaluators
                    .of(kind)
                    .evaluate(document.root(), unknown, rule -> matters(spec.rule(rule), operation, config)));
        }
        for (Violation violation : codeRules.check(kind, new Subject(document.root(), config, unknown))) {
            if (unknown.isEmpty() || !unknown.reach(violation.unit())) {
                violations.add(violation);
            }
        }
        return violations;
    }

    /** Whether a violation makes a finding, or hides one, however well its place is known. */
    private static boolean matters(RuleInfo rule, String operation, Config config) {
        return !rule.hides().isEmpty()
                || config.level(rule, Evidence.DOCUMENTED, operation).isPresent();
    }

    /** What is wrong with the text itself, whatever it holds. */
    private List<Finding> faults(Document document, Contents contents, Config config) {
        if (document.faults().isEmpty() && contents.faults().isEmpty()) {
            return List.of();
        }
        List<Fault> faults = Stream.concat(document.faults().stream(), contents.faults().stream())
                .toList();
        Optional<ApiDocument> only = contents.documents().size() == 1
                ? Optional.of(contents.documents().get(0))
                : Optional.empty();
        Optional<DocumentKind> kind = only.map(ApiDocument::kind);
        Optional<String> profile =
                only.flatMap(found -> Sentences.of(found, contents.authored()).profile());
        Findings findings = new Findings(spec, config);
        return faults.stream()
                .flatMap(fault -> findings.of(fault, document.locate(fault), kind, profile).stream())
                .toList();
    }

    /** Judges a file that is no API document by a schema file of the specification. */
    public List<Finding> checkAgainst(String schemaFile, Document document, Config config) {
        return findings(document, evaluators.ofFile(schemaFile).evaluate(document.root()), config);
    }

    /** The findings for violations in a file that is no API document. */
    public List<Finding> findings(Document document, List<Violation> violations, Config config) {
        List<Finding> found = new ArrayList<>();
        Findings findings = new Findings(spec, config);
        for (Fault fault : document.faults()) {
            findings.of(fault, document.locate(fault), Optional.empty(), Optional.empty())
                    .ifPresent(found::add);
        }
        found.addAll(findings(Sentences.of(document), violations, config));
        return found;
    }

    private List<Finding> findings(Sentences sentences, List<Violation> violations, Config config) {
        if (violations.isEmpty()) {
            return List.of();
        }
        Findings findings = new Findings(spec, config);
        return hiding.visible(violations).stream()
                .flatMap(violation -> findings.of(violation, sentences).stream())
                .toList();
    }

    /** A finding that is not about a document of the API, but about what the project says of itself. */
    public Optional<Finding> finding(String id, Location location, Map<String, String> words, Config config) {
        return new Findings(spec, config).ofProject(id, location, words);
    }
}
